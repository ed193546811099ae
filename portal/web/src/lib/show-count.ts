const tenThousand = 10_000

/** A number on a tab. Where counting stopped it is a floor and says so: 2万+, 350+. */
export function showCount(count: number | undefined, isFloor = false): string {
  if (!count) return ''
  if (!isFloor) return String(count)
  return count >= tenThousand ? `${Math.floor(count / tenThousand)}万+` : `${count}+`
}
