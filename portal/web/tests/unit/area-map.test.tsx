import { render, screen } from '@testing-library/react'
import { AreaMap } from '@/components/map/area-map'
import { fit } from '@/components/map/projection'
import { spread } from '@/components/map/spread'
import { byDistance } from '@/features/grid/by-distance'
import { metresBetween, showMetres } from '@/lib/distance'
import type { AreaMap as Map, OnSpot, Point } from '@/lib/contract'

const ring: Point[] = [
  [117, 36.6],
  [117.2, 36.6],
  [117.2, 36.7],
  [117, 36.7],
]

const map: Map = {
  unit: { code: 'd', name: '历下区' }, focus: null, above: null, outline: ring, isGenerated: false, source: '',
  areas: [{ code: 's', name: '姚家街道', kind: 'street', centre: [117.1, 36.65], ring }],
}

const work = (id: string, at: Point | null) => ({ item: { id }, task: 'check', taskName: '核查', spot: at && { longitude: at[0], latitude: at[1], isExact: true } }) as unknown as OnSpot

describe('map', () => {
  it('fit_TallArea_IsNoHigherThanAllowed', () => {
    const tall = fit([[117, 36], [117.01, 36], [117.01, 37], [117, 37]], 720, 460)

    expect(tall.height).toBeLessThanOrEqual(460)
    expect(tall.x([117, 36])).toBeGreaterThan(300)
    expect(tall.y([117, 37])).toBeLessThan(tall.y([117, 36]))
  })

  it('spread_SamePlace_NoTwoLieOnEachOther', () => {
    const dots = spread(Array.from({ length: 12 }, () => ({ x: 50, y: 50 })), 16)

    for (const [i, one] of dots.entries()) for (const other of dots.slice(i + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(12)
  })

  it('areaMap_GeneratedParts_AreSaidToBe', () => {
    render(<AreaMap map={map} points={[{ id: 'a', at: [117.1, 36.65], tone: 'red' }]} label="历下区示意图，标出 1 件在办办件" />)

    expect(screen.getByRole('img', { name: /标出 1 件/ })).toBeInTheDocument()
    expect(screen.getByText(/示意（生成）/)).toBeInTheDocument()
    expect(screen.getByText('姚家')).toBeInTheDocument()
  })
})

describe('distance', () => {
  it('metresBetween_AHundredthOfLatitude_IsElevenHundredMetres', () => expect(metresBetween([117, 36.6], [117, 36.61])).toBeCloseTo(1112, -1))

  it.each([[3, '10 米'], [324, '320 米'], [999, '1.0 公里'], [1249, '1.2 公里']])('showMetres_%d_Is%s', (metres, words) => expect(showMetres(metres)).toBe(words))

  it('byDistance_NearestFirst_NowhereLast', () => {
    const sorted = byDistance([work('nowhere', null), work('far', [117.2, 36.7]), work('near', [117.01, 36.6])], [117, 36.6])

    expect(sorted.map((one) => one.work.item.id)).toEqual(['near', 'far', 'nowhere'])
  })
})
