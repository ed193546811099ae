import type { Point } from '@/lib/contract'

export interface Projection {
  width: number
  height: number
  x: (point: Point) => number
  y: (point: Point) => number
}

const margin = 10

/** Degrees onto a drawing as wide as given and no higher than that; a degree of longitude is shorter than one of latitude. */
export function fit(ring: readonly Point[], width: number, mostHeight: number): Projection {
  const shrink = Math.cos((ring[0][1] * Math.PI) / 180)
  const [west, east] = [Math.min(...ring.map((p) => p[0])), Math.max(...ring.map((p) => p[0]))]
  const [south, north] = [Math.min(...ring.map((p) => p[1])), Math.max(...ring.map((p) => p[1]))]
  const across = Math.max(1e-9, (east - west) * shrink)
  const scale = Math.min((width - 2 * margin) / across, (mostHeight - 2 * margin) / Math.max(1e-9, north - south))
  const left = (width - across * scale) / 2
  return {
    width,
    height: (north - south) * scale + 2 * margin,
    x: ([longitude]) => left + (longitude - west) * shrink * scale,
    y: ([, latitude]) => margin + (north - latitude) * scale,
  }
}

export const pathOf = (ring: readonly Point[], { x, y }: Projection) => `M${ring.map((p) => `${x(p).toFixed(1)} ${y(p).toFixed(1)}`).join('L')}Z`
