import { due } from '@/features/print/sheet'
import { showDue } from '@/lib/due'

describe('deadlines', () => {
  it.each([
    ['2026-11-28T00:00:00+08:00', '2026年11月27日 24:00'],
    ['2026-12-01T00:00:00.000000+08:00', '2026年11月30日 24:00'],
    ['2026-11-28T17:30:00+08:00', '2026年11月28日 17:30'],
    ['2026-11-28T00:00:01+08:00', '2026年11月28日 00:00'],
    [null, null],
  ])('due_%s_NamesTheDayItEnds', (given, words) => {
    expect(due(given)).toBe(words)
  })

  it('showDue_MidnightOfNewYear_IsTheLastDayOfTheOld', () => {
    expect(showDue('2027-01-01T00:00:00+08:00')).toBe('12-31 24:00')
    expect(showDue(null)).toBe('—')
  })
})
