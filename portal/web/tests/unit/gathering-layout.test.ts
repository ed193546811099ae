import { seatsOf, shortName, sketch } from '@/components/rooms/gathering-layout'
import type { WhistleMember } from '@/lib/contract'

const members = (count: number): WhistleMember[] =>
  Array.from({ length: count }, (_, i) => ({ unit: { code: `u${i}`, name: `单位${i}` }, leads: i === 0, state: 'waiting' as const, stateName: '待报到' }))

const apart = (a: { x: number; y: number }, b: { x: number; y: number }, width: number, height: number) => Math.abs(a.x - b.x) >= width || Math.abs(a.y - b.y) >= height

describe('gathering layout', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('seatsOf_%s_BoxesStandApartAndInside', (count) => {
    const { width, height, seat, middle } = sketch
    const seats = seatsOf(members(count))

    for (const [i, one] of seats.entries()) {
      expect(one.x - seat.width / 2).toBeGreaterThanOrEqual(0)
      expect(one.x + seat.width / 2).toBeLessThanOrEqual(width)
      expect(one.y - seat.height / 2).toBeGreaterThanOrEqual(0)
      expect(one.y + seat.height / 2).toBeLessThanOrEqual(height)
      expect(apart(one, { x: width / 2, y: height / 2 }, (seat.width + middle.width) / 2, (seat.height + middle.height) / 2)).toBe(true)
      for (const other of seats.slice(i + 1)) expect(apart(one, other, seat.width, seat.height)).toBe(true)
    }
  })

  it('shortName_TooLong_EndsWithAnEllipsis', () => {
    expect(shortName('姚家街道综合行政执法中队一分队', 8)).toBe('姚家街道综合行…')
  })
})
