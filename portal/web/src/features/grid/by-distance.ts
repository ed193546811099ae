import { metresBetween } from '@/lib/distance'
import type { OnSpot, Point } from '@/lib/contract'

export interface Placed {
  work: OnSpot
  /** Null where nobody knows where it is. */
  metres: number | null
}

export const pointOf = (spot: { longitude: number; latitude: number }): Point => [spot.longitude, spot.latitude]

/** The nearest first; the server's order, by deadline, among equals, and what has no place last. */
export function byDistance(items: readonly OnSpot[], from: Point): Placed[] {
  const placed = items.map((work) => ({ work, metres: work.spot ? metresBetween(from, pointOf(work.spot)) : null }))
  return placed.sort((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity) || 0)
}
