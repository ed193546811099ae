import type { Me, WorkItemSummary } from '@/lib/contract'
import { canSign, groupOf } from './inbox-groups'
import type { BatchVerb } from './use-batch'

export const batchNames: Record<BatchVerb, string> = { sign: '签收', assign: '分派', 'hand-over': '转交' }

const heads = ['liaison', 'unit-leader', 'admin']

/** Who assigns and hands over what others of the unit have. */
export const runsUnit = (me: Pick<Me, 'roles'> | null | undefined) => me?.roles.some((role) => heads.includes(role)) ?? false

/** Verbs that can be done for many at once on this item, as far as the list knows; the server decides again. */
export function batchVerbsOf(item: WorkItemSummary, me: Pick<Me, 'roles'> | null | undefined): BatchVerb[] {
  const runs = runsUnit(me)
  const verbs: BatchVerb[] = []
  if (canSign(item)) verbs.push('sign')
  if (runs && groupOf(item) === 'assign') verbs.push('assign')
  if (runs && item.assignee && (item.status === 'pending' || item.status === 'signed')) verbs.push('hand-over')
  return verbs
}
