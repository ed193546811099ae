import type { Point } from './contract'

const earthRadius = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres over the ground. */
export function metresBetween(one: Point, other: Point): number {
  const [a, b] = [radians(one[1]), radians(other[1])]
  const [south, west] = [Math.sin((b - a) / 2), Math.sin(radians(other[0] - one[0]) / 2)]
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(south * south + Math.cos(a) * Math.cos(b) * west * west)))
}

/** As people say it: to ten metres, from a kilometre on to a tenth. */
export const showMetres = (metres: number) => (metres < 995 ? `${Math.max(10, Math.round(metres / 10) * 10)} 米` : `${(metres / 1000).toFixed(1)} 公里`)
