const zone = 'Asia/Shanghai'

const formats = {
  minute: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false }),
  long: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false }),
  full: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false }),
  day: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' }),
  parts: new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }),
}

type Style = keyof typeof formats

/** An instant in the city's own zone, whatever zone the browser is in. */
export function showTime(instant: string | null | undefined, style: Style = 'minute'): string {
  if (!instant) return '—'
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? '—' : formats[style].format(at).replace(/\//g, '-')
}

/** How long something took, in at most two units: `2 天 3 小时`. */
export function showDuration(seconds: number): string {
  const total = Math.max(0, Math.round(seconds))
  const units: [number, string][] = [[86400, '天'], [3600, '小时'], [60, '分钟'], [1, '秒']]
  const first = units.findIndex(([size]) => total >= size)
  if (first < 0) return '0 秒'
  let rest = total
  const words: string[] = []
  for (const [size, word] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) words.push(`${count} ${word}`)
  }
  return words.join(' ')
}

function showAgo(instant: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - new Date(instant).getTime()) / 1000)
  if (seconds < 60) return '刚刚'
  if (seconds < 3600) return `${Math.floor(seconds / 60)} 分钟前`
  if (seconds < 86400) return `${Math.floor(seconds / 3600)} 小时前`
  return `${Math.floor(seconds / 86400)} 天前`
}

/** How long somebody has been waiting: `等待 3 小时`. */
export function showWait(instant: string, now = Date.now()): string {
  const ago = showAgo(instant, now)
  return ago === '刚刚' ? '刚刚到达' : `等待 ${ago.replace('前', '')}`
}

/** How long something has been open, in whole days. */
export function showDaysSince(instant: string, now = Date.now()): string {
  const days = Math.floor((now - new Date(instant).getTime()) / 86_400_000)
  return days <= 0 ? '不到 1 天' : `已 ${days} 天`
}
