import type { LedgerInterval } from '@/lib/contract'

export interface LedgerTotal {
  key: string
  unit: string
  seconds: number
  workingSeconds: number
  share: number
  color: string
}

/** Far enough apart to be told from each other beside each other, and dark enough for a white page. */
const colors = ['#1b5bb8', '#2f9161', '#c27c14', '#7a5bbf', '#b8434a', '#2a8c9c', '#8a6d3b', '#5f6b7d']

export const holderOf = (interval: LedgerInterval) => interval.unit?.name ?? '平台'

/** One colour per unit, in order of first holding. */
export function unitColors(items: readonly LedgerInterval[]): Map<string, string> {
  const units = [...new Set(items.map(holderOf))]
  return new Map(units.map((unit, i) => [unit, colors[i % colors.length]]))
}

/** Who held the case how long, longest first. */
export function ledgerTotals(items: readonly LedgerInterval[]): LedgerTotal[] {
  const whole = items.reduce((sum, item) => sum + item.seconds, 0)
  const palette = unitColors(items)
  return [...palette.keys()]
    .map((unit) => {
      const own = items.filter((item) => holderOf(item) === unit)
      const seconds = own.reduce((sum, item) => sum + item.seconds, 0)
      const workingSeconds = own.reduce((sum, item) => sum + item.workingSeconds, 0)
      return { key: unit, unit, seconds, workingSeconds, share: whole === 0 ? 0 : seconds / whole, color: palette.get(unit)! }
    })
    .sort((a, b) => b.seconds - a.seconds)
}
