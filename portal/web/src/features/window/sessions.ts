import type { Booking } from '@/lib/contract'
import { cityWall } from '@/lib/city-time'

/** The hours the sheet shows. */
export const opens = 8
export const closes = 20

const two = (n: number) => String(n).padStart(2, '0')

/** Every half hour a session may begin at. */
export const starts = Array.from({ length: (closes - opens) * 2 }, (_, i) => `${two(opens + Math.floor(i / 2))}:${i % 2 ? '30' : '00'}`)

export const lengths = [
  { value: 30, label: '30 分钟' },
  { value: 60, label: '1 小时' },
  { value: 90, label: '1.5 小时' },
  { value: 120, label: '2 小时' },
]

export const clock = (instant: string) => cityWall(instant).format('HH:mm')

/** Left edge and width in percent of the sheet's hours; what reaches beyond them is cut. */
export function barOf(booking: Pick<Booking, 'from' | 'until'>, day: string): { left: number; width: number } {
  const hour = (instant: string) => cityWall(instant).diff(cityWall(`${day}T00:00:00+08:00`), 'minute') / 60
  const share = (h: number) => ((Math.min(closes, Math.max(opens, h)) - opens) / (closes - opens)) * 100
  const left = share(hour(booking.from))
  return { left, width: Math.max(1, share(hour(booking.until)) - left) }
}
