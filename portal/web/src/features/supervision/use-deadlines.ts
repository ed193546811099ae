import { useInfiniteQuery } from '@tanstack/react-query'
import type { Deadlines } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export type DeadlineState = 'all' | 'missed' | 'unfired'

export const useDeadlines = (state: DeadlineState, unit: string | undefined) =>
  useInfiniteQuery({
    queryKey: [...keys.supervision, 'deadlines', state, unit ?? ''],
    queryFn: ({ pageParam, signal }) => getJson<Deadlines>('/api/supervision/deadlines', { query: { state, unit, after: pageParam, take: 20 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
