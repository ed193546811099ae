export interface Dot {
  x: number
  y: number
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** Dots that would lie on each other stand around their place like seeds, the first in the middle. */
export function spread<T extends Dot>(dots: readonly T[], apart: number): T[] {
  const taken = new Map<string, number>()
  return dots.map((dot) => {
    const place = `${Math.round(dot.x / apart)}/${Math.round(dot.y / apart)}`
    const nth = taken.get(place) ?? 0
    taken.set(place, nth + 1)
    const reach = apart * Math.sqrt(nth)
    return { ...dot, x: dot.x + reach * Math.cos(nth * goldenAngle), y: dot.y + reach * Math.sin(nth * goldenAngle) }
  })
}
