import type { WhistleMember } from '@/lib/contract'

export interface Seat {
  member: WhistleMember
  x: number
  y: number
  /** Where the line to the middle ends, outside both boxes. */
  toX: number
  toY: number
}

export const sketch = { width: 760, height: 260, middle: { width: 190, height: 58 }, seat: { width: 168, height: 46 } }

/** Everybody called sits around the middle, the first at the top left, as evenly as their boxes allow. */
export function seatsOf(members: readonly WhistleMember[]): Seat[] {
  const { width, height, seat, middle } = sketch
  const [cx, cy] = [width / 2, height / 2]
  const [rx, ry] = [cx - seat.width / 2 - 4, cy - seat.height / 2 - 4]
  return members.map((member, i) => {
    const angle = Math.PI + ((i + 0.5) / members.length) * 2 * Math.PI
    const [x, y] = [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)]
    const [dx, dy] = [x - cx, y - cy]
    // the side of the middle box that the line to this seat leaves by
    const share = Math.min(1, middle.width / 2 / Math.max(1, Math.abs(dx)), middle.height / 2 / Math.max(1, Math.abs(dy)))
    return { member, x, y, toX: cx + dx * share, toY: cy + dy * share }
  })
}

/** A name that fits its box; the cards below have it in full. */
export const shortName = (name: string, most: number) => (name.length <= most ? name : `${name.slice(0, most - 1)}…`)
