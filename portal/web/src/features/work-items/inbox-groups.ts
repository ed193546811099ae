import type { WorkItemSummary } from '@/lib/contract'

export interface InboxGroup {
  key: string
  name: string
  items: WorkItemSummary[]
}

const open = new Set(['pending', 'signed', 'objected', 'suspended'])
const handling = new Set(['sign-and-handle', 'co-handle'])

const names: [key: string, name: string][] = [
  ['sign', '待签收'],
  ['assign', '待分派'],
  ['handle', '办理中'],
  ['approval', '待审签'],
  ['reply', '待回复'],
  ['check', '待核查'],
  ['objected', '异议中'],
  ['suspended', '已暂停'],
]

/** What a person calls this piece of work today; a step of a type's own flow by its own name. */
export function groupOf(item: WorkItemSummary): string {
  if (item.status === 'objected') return 'objected'
  if (item.status === 'suspended') return 'suspended'
  if (handling.has(item.kind)) {
    if (item.status === 'pending') return 'sign'
    return item.assignee ? 'handle' : 'assign'
  }
  return names.some(([key]) => key === item.kind) ? item.kind : item.kindName
}

/** Little is left of the time, or none. */
const isSoon = (item: WorkItemSummary) => item.clock !== null && item.clock.status !== 'paused' && (item.clock.level !== 'normal' || item.clock.status === 'fired')

const isFromCity = (item: WorkItemSummary) => item.channel === 'city-12345'

/** 专管员: what the day begins with, there even while empty. What was decided elsewhere stands between them, see the page. */
export function liaisonBuckets(items: readonly WorkItemSummary[]): InboxGroup[] {
  const active = items.filter((item) => open.has(item.status))
  return [
    { key: 'sign', name: '待签收', items: active.filter((item) => groupOf(item) === 'sign') },
    { key: 'assign', name: '待分派', items: active.filter((item) => groupOf(item) === 'assign') },
    { key: 'soon', name: '即将到期', items: active.filter(isSoon) },
    { key: 'city', name: '市派', items: active.filter(isFromCity) },
  ]
}

/** Groups in the order of the work; the server's order (by deadline) stays inside each. */
export function groupInbox(items: readonly WorkItemSummary[]): InboxGroup[] {
  const active = items.filter((item) => open.has(item.status))
  const own = [...new Set(active.map(groupOf))].filter((key) => !names.some(([known]) => known === key)).map((key): [string, string] => [key, key])
  const groups = [...names, ...own].map(([key, name]) => ({ key, name, items: active.filter((item) => groupOf(item) === key) }))
  const again = active.filter((item) => item.round > 1)
  const all = [{ key: 'all', name: '全部', items: active }, ...groups.filter((group) => group.items.length > 0)]
  return again.length > 0 ? [...all, { key: 'again', name: '重办', items: again }] : all
}

export const canSign = (item: WorkItemSummary) => item.status === 'pending' && handling.has(item.kind)
