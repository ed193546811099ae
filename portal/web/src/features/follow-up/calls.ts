import type { JournalEntry } from '@/lib/contract'

/** Tries of this round: entries about the follow-up item that tell of a call. */
export const callsOf = (entries: readonly JournalEntry[], itemId: string) =>
  entries.filter((entry) => entry.subject === itemId && /call|try|unreached|tries|拨打|未接通|约再访/.test(`${entry.kind} ${entry.text}`))
