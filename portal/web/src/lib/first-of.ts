/** The named ones first, in the order they are named; the others stay as they were. */
export function firstOf<T extends { name: string }>(items: readonly T[], names: readonly string[]): T[] {
  const named = names.flatMap((name) => items.filter((item) => item.name === name))
  return [...named, ...items.filter((item) => !names.includes(item.name))]
}
