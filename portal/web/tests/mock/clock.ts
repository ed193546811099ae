import type { Clock } from '../../src/lib/contract'

const hour = 3_600_000

/** An instant so many hours from now, with the city's offset. */
export function at(hours: number): string {
  const shifted = new Date(Date.now() + hours * hour + 8 * hour)
  return `${shifted.toISOString().slice(0, 19)}+08:00`
}

const remains = (hours: number) => (hours < 0 ? `超 ${Math.ceil(-hours / 8)} 工作日` : hours < 8 ? `剩 ${Math.round(hours)} 工作时` : `剩 ${Math.round(hours / 8)} 工作日`)

export function clock(kind: string, name: string, limit: string, dueIn: number, share: number, part: Partial<Clock> = {}): Clock {
  const level = dueIn < 0 ? 'red' : dueIn < 8 ? 'yellow' : dueIn < 16 ? 'soon' : 'normal'
  return { id: `${kind}-${dueIn}`, kind, name, status: dueIn < 0 ? 'fired' : 'running', armedAt: at(-30), dueAt: at(dueIn), limit, row: '山东·求助投诉', remaining: remains(dueIn), level, elapsedShare: share, ...part }
}
