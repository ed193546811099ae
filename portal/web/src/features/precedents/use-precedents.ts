import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useOfficeChange } from '@/lib/api/use-office-change'
import type { Page, Precedent } from '@/lib/contract'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export interface PrecedentFilter {
  category?: string
  unit?: string
  all?: boolean
}

export const usePrecedents = (filter: PrecedentFilter) =>
  useQuery({
    queryKey: keys.precedents(filter),
    queryFn: ({ signal }) => getJson<Page<Precedent>>('/api/precedents', { query: { ...filter, all: filter.all || undefined }, signal }),
    placeholderData: keepPreviousData,
  })

export const useEndPrecedent = () =>
  useOfficeChange(({ id, reason }: { id: string; reason: string }) => postJson<Precedent>(`/api/precedents/${encodeURIComponent(id)}/end`, { reason }))
