import { useInfiniteQuery } from '@tanstack/react-query'
import type { WorkItemPage } from '../contract'
import { getJson } from '../http'
import { keys } from '../keys'

export interface WorkItemFilter {
  mine?: boolean
  unit?: string
  kind?: string
  status?: string
}

/** Work by deadline; `take` 100 because one person's open work fits a page. */
export const useWorkItems = (filter: WorkItemFilter) =>
  useInfiniteQuery({
    queryKey: keys.workItemList(filter),
    queryFn: ({ pageParam, signal }) => getJson<WorkItemPage>('/api/work-items', { query: { ...filter, after: pageParam, take: 100 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
