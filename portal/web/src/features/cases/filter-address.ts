import type { CaseFilter } from '@/lib/api/use-case-list'

const names = ['q', 'status', 'stage', 'unit', 'category', 'type'] as const

/** The filter as the page's address has it, so that a list can be bookmarked and gone back to. */
export function filterOf(search: URLSearchParams): CaseFilter {
  const filter: CaseFilter = {}
  for (const name of names) {
    const value = search.get(name)
    if (value) filter[name] = value
  }
  if (search.get('overdue') === 'true') filter.overdue = true
  return filter
}

export function addressOf(filter: CaseFilter): Record<string, string> {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '' && value !== false)
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}
