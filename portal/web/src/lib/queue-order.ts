import { urgencyTone } from './clock-tone'
import type { WorkItemSummary } from './contract'

const rank = { red: 0, amber: 1, neutral: 2, blue: 2, green: 2, violet: 2 }

const closed = new Set(['done', 'cancelled', 'transferred'])

/** Most urgent first, then who has waited longest. */
export function queueOrder(items: readonly WorkItemSummary[]): WorkItemSummary[] {
  return items
    .filter((item) => !closed.has(item.status))
    .sort((a, b) => rank[urgencyTone(a.urgency, a.urgencyName)] - rank[urgencyTone(b.urgency, b.urgencyName)] || a.createdAt.localeCompare(b.createdAt))
}
