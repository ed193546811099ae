import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AuditGroup, AuditPage, AuditReview, ChainCheck } from '@/lib/contract'
import { getJson, postBlob, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export interface AuditFilter {
  group?: AuditGroup
  caseNo?: string
  person?: string
  from?: string
  to?: string
}

/** One answer looks a bounded way back; `next` goes on from there. */
export const useAuditLines = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: keys.auditLines(filter),
    queryFn: ({ pageParam, signal }) => getJson<AuditPage>('/api/audit/journal', { query: { ...filter, after: pageParam, take: 50 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })

export function useReviewEntry() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ position, ...body }: { position: number; verdict: AuditReview['verdict']; remark?: string }) => postJson<AuditReview>(`/api/audit/journal/${position}/review`, body),
    onSettled: () => void client.invalidateQueries({ queryKey: ['audit', 'lines'] }),
  })
}

/** Asked again twice a second while it runs. */
export const useChainCheck = () =>
  useQuery({
    queryKey: keys.chainCheck,
    queryFn: ({ signal }) => getJson<ChainCheck>('/api/audit/verification', { signal }),
    refetchInterval: (query) => (query.state.data?.status === 'running' ? 500 : false),
  })

export function useVerify() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => postJson<ChainCheck>('/api/audit/verification'),
    onSuccess: (state) => client.setQueryData(keys.chainCheck, state),
    onError: () => void client.invalidateQueries({ queryKey: keys.chainCheck }),
  })
}

/** The whole of what a search finds, up to 2,000 lines; that it was taken is journaled. */
export function useExportLines() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (filter: AuditFilter) => postBlob('/api/audit/journal/export', filter),
    onSettled: () => void client.invalidateQueries({ queryKey: ['audit', 'lines'] }),
  })
}
