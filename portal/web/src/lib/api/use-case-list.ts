import { useInfiniteQuery } from '@tanstack/react-query'
import type { CaseSummary, Page } from '../contract'
import { getJson } from '../http'
import { keys } from '../keys'

export interface CaseFilter {
  q?: string
  status?: string
  stage?: string
  unit?: string
  category?: string
  type?: string
  overdue?: boolean
}

export const useCaseList = (filter: CaseFilter, enabled = true) =>
  useInfiniteQuery({
    queryKey: keys.caseList(filter),
    queryFn: ({ pageParam, signal }) => getJson<Page<CaseSummary>>('/api/cases', { query: { ...filter, after: pageParam, take: 20 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled,
  })
