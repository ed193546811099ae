import type { WhistleRoom } from '@/lib/contract'
import { showDuration } from '@/lib/time'

export interface Mark {
  key: string
  label: string
  /** 0 at the call, 1 at the right end. */
  at: number
  tone: 'green' | 'amber'
}

export interface Timeline {
  due: number | null
  now: number | null
  marks: Mark[]
}

const ms = (instant: string) => new Date(instant).getTime()

/** Where the limit, now and everybody who came stand on one line; null before anybody was called. */
export function timelineOf(room: WhistleRoom, now: number): Timeline | null {
  if (!room.calledAt) return null
  const start = ms(room.calledAt)
  const open = room.members.some((member) => member.state === 'waiting' || member.state === 'overdue')
  const ends = [...(room.dueAt ? [ms(room.dueAt)] : []), ...room.members.flatMap((member) => (member.at ? [ms(member.at)] : [])), ...(open ? [now] : [])]
  const length = Math.max(1, ...ends.map((end) => end - start)) * 1.08
  const place = (instant: number) => Math.min(1, Math.max(0, (instant - start) / length))
  return {
    due: room.dueAt ? place(ms(room.dueAt)) : null,
    now: open ? place(now) : null,
    marks: room.members.flatMap((member) => (member.at ? [{ key: member.unit.code, label: member.unit.name, at: place(ms(member.at)), tone: member.state === 'late' ? ('amber' as const) : ('green' as const) }] : [])),
  }
}

/** How a unit came: `提前 8 分钟`, `迟到 5 分钟`, or how long is left. */
export function arrivalWords(member: WhistleRoom['members'][number], now: number): string | null {
  if (member.lateSeconds) return `迟到 ${showDuration(member.lateSeconds)}`
  if (!member.dueAt) return null
  const left = (ms(member.dueAt) - (member.at ? ms(member.at) : now)) / 1000
  if (member.at) return left >= 60 ? `提前 ${showDuration(left)}` : '准点'
  if (member.state === 'absent') return null
  return left > 0 ? `还有 ${showDuration(left)}` : `已超过 ${showDuration(-left)}`
}
