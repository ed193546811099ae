import type { LedgerInterval } from '@/lib/contract'
import { holderOf } from './ledger-totals'

export interface LedgerPiece {
  /** Percent of the whole time. */
  left: number
  width: number
  interval: LedgerInterval
}

/** One line of the picture: a holder with one reason, and when. */
export interface LedgerLane {
  key: string
  holder: string
  reason: string
  seconds: number
  workingSeconds: number
  pieces: LedgerPiece[]
}

/** Lanes in the order in which they first begin; pieces lie where they were in time. */
export function ledgerLanes(items: readonly LedgerInterval[], totalSeconds: number): LedgerLane[] {
  const lanes = new Map<string, LedgerLane>()
  const whole = Math.max(1, totalSeconds)
  let gone = 0
  for (const interval of items) {
    const [holder, reason] = [holderOf(interval), interval.reason]
    const key = `${holder}|${reason}`
    const lane = lanes.get(key) ?? { key, holder, reason, seconds: 0, workingSeconds: 0, pieces: [] }
    lane.pieces.push({ left: (gone / whole) * 100, width: (interval.seconds / whole) * 100, interval })
    lane.seconds += interval.seconds
    lane.workingSeconds += interval.workingSeconds
    lanes.set(key, lane)
    gone += interval.seconds
  }
  return [...lanes.values()]
}
