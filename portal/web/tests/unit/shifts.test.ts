import dayjs from 'dayjs'
import { hoursOf, monthSheet, patterns, sheetSpan, turns } from '@/features/roster/shifts'
import type { DutyShift } from '@/lib/contract'

const shift = (from: string, until: string): DutyShift => ({
  id: from,
  unit: { code: 'u', name: '某街道' },
  person: { userName: 'a', name: '张三' },
  post: 'officer',
  postName: '值班员',
  from,
  until,
  status: 'planned',
  setBy: '许静',
})

describe('shifts', () => {
  it('turns_TwoPeopleOverThreeDays_AlternateAndEndTheNextMorning', () => {
    const made = turns(['a', 'b'], 'officer', patterns[0], dayjs('2026-11-24'), dayjs('2026-11-26'))

    expect(made.map((one) => one.person)).toEqual(['a', 'b', 'a'])
    expect(made[0]).toMatchObject({ from: '2026-11-24T08:30:00+08:00', until: '2026-11-25T08:30:00+08:00' })
  })

  it('turns_LastDayBeforeTheFirst_MakesNone', () => {
    expect(turns(['a'], 'lead', patterns[1], dayjs('2026-11-24'), dayjs('2026-11-23'))).toEqual([])
  })

  it.each(['2026-02', '2026-11', '2027-08'])('sheetSpan_%s_IsWholeWeeksFromMondayAroundTheMonth', (text) => {
    const month = dayjs(text)
    const [first, last] = sheetSpan(month)

    expect(first.day()).toBe(1)
    expect(last.diff(first, 'day') % 7).toBe(0)
    expect(first.isAfter(month)).toBe(false)
    expect(last.isAfter(month.endOf('month'))).toBe(true)
  })

  it('monthSheet_ShiftOverMidnight_StandsOnTheDayItBegins', () => {
    const days = monthSheet(dayjs('2026-11-01'), [shift('2026-11-24T00:30:00Z', '2026-11-25T00:30:00Z')], dayjs('2026-11-24'))

    expect(days.filter((day) => day.shifts.length > 0).map((day) => day.key)).toEqual(['2026-11-24'])
    expect(days.find((day) => day.isToday)?.key).toBe('2026-11-24')
  })

  it('hoursOf_UntilTheNextMorning_SaysSo', () => {
    expect(hoursOf(shift('2026-11-24T00:30:00Z', '2026-11-25T00:30:00Z'))).toBe('08:30–次日 08:30')
  })
})
