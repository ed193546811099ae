import type { Me, Verb, WorkItem } from '@/lib/contract'
import { firstOf } from '@/lib/first-of'

const liaison = ['sign', 'assign', 'object', 'extend', 'add-signer', 'complete', 'urge']
const handler = ['contact', 'on-site', 'complete', 'add-signer', 'extend', 'pause', 'shelve', 'send-back']

/** The order of the day's work, by kind of work; what a person rather does not do stands last where nobody says otherwise. */
const orders: Partial<Record<WorkItem['kind'], readonly string[]>> = {
  approval: ['sign-off', 'send-back', 'delegate'],
  review: ['complete', 'send-back'],
  'follow-up': ['complete', 'appoint', 'praise', 'send-back'],
}

export function inOrderOfWork(item: Pick<WorkItem, 'kind' | 'verbs'>, me: Pick<Me, 'roles'> | null | undefined): Verb[] {
  const byHand = item.kind === 'sign-and-handle' || item.kind === 'co-handle' ? (me?.roles.includes('liaison') ? liaison : handler) : []
  const careful = [...item.verbs].sort((a, b) => Number(b.primary) - Number(a.primary) || Number(a.danger) - Number(b.danger))
  return firstOf(careful, orders[item.kind] ?? byHand)
}
