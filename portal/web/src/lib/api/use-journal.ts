import { useInfiniteQuery } from '@tanstack/react-query'
import type { JournalEntry, Page } from '../contract'
import { getJson } from '../http'
import { keys } from '../keys'

export const useJournal = (caseNo: string) =>
  useInfiniteQuery({
    queryKey: keys.casePart(caseNo, 'journal'),
    queryFn: ({ pageParam, signal }) =>
      getJson<Page<JournalEntry>>(`/api/cases/${encodeURIComponent(caseNo)}/journal`, { query: { after: pageParam, take: 100 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
