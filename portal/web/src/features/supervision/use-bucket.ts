import { useInfiniteQuery } from '@tanstack/react-query'
import type { Bucket, CaseSummary, Page } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export const useBucket = (bucket: Bucket, unit: string | undefined) =>
  useInfiniteQuery({
    queryKey: [...keys.supervision, 'cases', bucket, unit ?? ''],
    queryFn: ({ pageParam, signal }) => getJson<Page<CaseSummary>>('/api/supervision/cases', { query: { bucket, unit, after: pageParam, take: 20 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
