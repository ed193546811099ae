/** 同比 in words: how much more or less than on the same day a year ago. */
export function compared(now: number, lastYear: number): string {
  if (lastYear === 0) return '去年同日没有数据'
  const change = Math.round(((now - lastYear) / lastYear) * 100)
  return `同比${change === 0 ? '持平' : change > 0 ? `多 ${change}%` : `少 ${-change}%`}（去年同时 ${lastYear} 件）`
}
