import dayjs, { type Dayjs } from 'dayjs'

/** The city's wall clock has one offset all year; a desk's browser may be set to another zone. */
const offset = '+08:00'
const offsetMinutes = 480

/** What the picker shows is the city's time, whatever the browser's zone. */
export const cityInstant = (wall: Dayjs) => `${wall.format('YYYY-MM-DDTHH:mm:ss')}${offset}`

/** An instant as the city's wall clock shows it. */
export function cityWall(instant: string | number | Date = Date.now()): Dayjs {
  const at = dayjs(instant)
  return at.add(offsetMinutes + at.toDate().getTimezoneOffset(), 'minute')
}
