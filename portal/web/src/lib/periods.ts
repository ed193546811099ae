export const periods = [
  { value: 7, label: '近 7 天' },
  { value: 30, label: '近 30 天' },
  { value: 90, label: '近 90 天' },
  { value: 365, label: '近一年' },
]

/** An instant so many days before now, on the hour, so that a page asks the same question for a while. */
export function daysAgo(days: number, now = Date.now()): string {
  const hour = 3_600_000
  return new Date(Math.floor(now / hour) * hour - days * 24 * hour).toISOString()
}
