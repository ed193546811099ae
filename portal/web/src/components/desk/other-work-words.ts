import type { WorkItemSummary } from '@/lib/contract'

/** How much waits elsewhere and of what kinds, most first; null when nothing does. */
export function otherWork(items: readonly WorkItemSummary[], except: readonly string[]): { total: number; kinds: string } | null {
  const others = items.filter((item) => !except.includes(item.kind))
  if (others.length === 0) return null
  const counts = new Map<string, number>()
  for (const item of others) counts.set(item.kindName, (counts.get(item.kindName) ?? 0) + 1)
  const kinds = [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`)
  return { total: others.length, kinds: kinds.join('、') }
}
