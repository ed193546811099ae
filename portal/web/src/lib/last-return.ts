import type { WorkItemSummary } from './contract'

const ended = new Set(['done', 'cancelled', 'transferred'])
const returns = new Set(['SentBack', 'Failed'])

/** What sent the case back to the handling that is open now: 审签退改, 审核退回 or a failed 核查; nothing once the answer is in again. */
export function lastReturn(items: readonly WorkItemSummary[]): WorkItemSummary | undefined {
  const open = items.findLast((item) => item.kind === 'sign-and-handle' && !ended.has(item.status))
  if (!open) return undefined
  return items.findLast((item) => returns.has(item.outcome ?? '') && item.kind !== 'reply' && (item.doneAt ?? '') <= open.createdAt && item.round === open.round)
}
