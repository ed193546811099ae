import type { Dayjs } from 'dayjs'
import { cityInstant, cityWall } from '@/lib/city-time'
import type { DutyPost, DutyShift } from '@/lib/contract'

export interface ShiftAsked {
  person: string
  post: DutyPost
  from: string
  until: string
}

export interface ShiftPattern {
  key: string
  name: string
  /** Minutes after the day's beginning. */
  from: number
  until: number
}

const at = (hours: number, minutes = 0) => hours * 60 + minutes
const wholeDay = 24 * 60

export const patterns: readonly ShiftPattern[] = [
  { key: 'whole', name: '全天 08:30 至次日 08:30', from: at(8, 30), until: at(8, 30) + wholeDay },
  { key: 'day', name: '白班 08:30 至 17:30', from: at(8, 30), until: at(17, 30) },
  { key: 'night', name: '夜班 17:30 至次日 08:30', from: at(17, 30), until: at(8, 30) + wholeDay },
]

/** One shift a day from the first day to the last, the people taking turns in their order. */
export function turns(people: readonly string[], post: DutyPost, pattern: ShiftPattern, first: Dayjs, last: Dayjs): ShiftAsked[] {
  const days = last.startOf('day').diff(first.startOf('day'), 'day') + 1
  return Array.from({ length: Math.max(0, days) }, (_, i) => {
    const day = first.startOf('day').add(i, 'day')
    return { person: people[i % people.length], post, from: cityInstant(day.add(pattern.from, 'minute')), until: cityInstant(day.add(pattern.until, 'minute')) }
  })
}

export interface RosterDay {
  key: string
  day: Dayjs
  inMonth: boolean
  isToday: boolean
  shifts: DutyShift[]
}

/** The weeks a month's sheet shows, Monday first, with the shifts that begin on each day. */
export function monthSheet(month: Dayjs, shifts: readonly DutyShift[], today: Dayjs): RosterDay[] {
  const [first, last] = sheetSpan(month)
  return Array.from({ length: last.diff(first, 'day') }, (_, i) => {
    const day = first.add(i, 'day')
    const key = day.format('YYYY-MM-DD')
    return { key, day, inMonth: day.month() === month.month(), isToday: key === today.format('YYYY-MM-DD'), shifts: shifts.filter((shift) => cityWall(shift.from).format('YYYY-MM-DD') === key) }
  })
}

/** First day of the sheet, and the day after its last. */
export function sheetSpan(month: Dayjs): [Dayjs, Dayjs] {
  const begin = month.startOf('month')
  const first = begin.subtract((begin.day() + 6) % 7, 'day')
  const weeks = Math.ceil((begin.daysInMonth() + begin.diff(first, 'day')) / 7)
  return [first, first.add(weeks * 7, 'day')]
}

/** `08:30–次日 08:30`. */
export function hoursOf(shift: DutyShift): string {
  const [from, until] = [cityWall(shift.from), cityWall(shift.until)]
  const days = until.startOf('day').diff(from.startOf('day'), 'day')
  const later = days === 0 ? '' : days === 1 ? '次日 ' : `${days} 天后 `
  return `${from.format('HH:mm')}–${later}${until.format('HH:mm')}`
}
