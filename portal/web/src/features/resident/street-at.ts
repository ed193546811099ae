import type { AreaMap, Point } from '@/lib/contract'

/** Whether a point lies inside a ring: a ray to the east crosses its edges an odd number of times. */
function isInside(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[ax, ay], [bx, by]] = [ring[i], ring[j]]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

/** The part of the map a point lies in; null outside of it, and where the parts are made up and the point is near nobody's. */
export const streetAt = (map: AreaMap, at: Point): string | null => (isInside(map.outline, at) ? (map.areas.find((area) => isInside(area.ring, at))?.name ?? null) : null)
