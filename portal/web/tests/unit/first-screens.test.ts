import { compared } from '@/features/leader/compared'
import { barOf, starts } from '@/features/window/sessions'

describe('leader', () => {
  it.each([
    [10, 0, '去年同日没有数据'],
    [10, 8, '同比多 25%（去年同时 8 件）'],
    [6, 8, '同比少 25%（去年同时 8 件）'],
    [8, 8, '同比持平（去年同时 8 件）'],
  ])('compared_%dWith%d_SaysIt', (now, lastYear, words) => expect(compared(now, lastYear)).toBe(words))
})

describe('mediation rooms', () => {
  it('barOf_TenToEleven_StandsWhereItsHoursAre', () => {
    const { left, width } = barOf({ from: '2026-11-22T10:00:00+08:00', until: '2026-11-22T11:00:00+08:00' }, '2026-11-22')

    expect(left).toBeCloseTo((2 / 12) * 100)
    expect(width).toBeCloseTo(100 / 12)
  })

  it('barOf_BeyondTheSheet_IsCut', () => {
    const { left, width } = barOf({ from: '2026-11-22T19:00:00+08:00', until: '2026-11-22T22:00:00+08:00' }, '2026-11-22')

    expect(left + width).toBeCloseTo(100)
  })

  it('starts_AreEveryHalfHour', () => expect([starts[0], starts[1], starts.at(-1)]).toEqual(['08:00', '08:30', '19:30']))
})
