import { showTime } from './time'

/** A deadline at midnight ends the day before it, and is written so: nobody takes the 28th at 00:00 for the 27th. Instants carry the city's offset. */
export function lastDay(instant: string): string | null {
  const read = instant.match(/^(\d{4})-(\d{2})-(\d{2})T00:00(?::00(?:\.0+)?)?(?:[+-]|Z|$)/)
  return read ? new Date(Date.UTC(Number(read[1]), Number(read[2]) - 1, Number(read[3]) - 1)).toISOString().slice(0, 10) : null
}

/** `11-27 24:00`, for people outside. */
export function showDue(instant: string | null | undefined): string {
  const last = instant ? lastDay(instant) : null
  return last ? `${last.slice(5)} 24:00` : showTime(instant)
}
