import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { LookupItem } from '../contract'
import { getJson } from '../http'
import { keys } from '../keys'

type LookupName = 'units' | 'staff' | 'categories' | 'channels'

export const useLookup = (name: LookupName, filter: Record<string, string | undefined> = {}, enabled = true) =>
  useQuery({
    queryKey: keys.lookup(name, filter),
    queryFn: async ({ signal }) => {
      const answer = await getJson<{ items: LookupItem[] } | LookupItem[]>(`/api/lookups/${name}`, { query: filter, signal })
      return Array.isArray(answer) ? answer : answer.items
    },
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
    enabled,
  })
