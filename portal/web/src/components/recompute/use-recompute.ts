import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export interface RecomputePreview {
  token: string
  open: number
  moved: number
  kept: number
  overdue: number
  relieved: number
  cases: number
}

export interface RecomputeOrder {
  token: string
  byName: string
  reason: string
  atMicros: number
  doneMicros: number | null
  cases: number
}

interface RecomputeState {
  preview: RecomputePreview | null
  order: RecomputeOrder | null
}

const key = [...keys.office, 'recompute']

/** Asked again every second until the order is carried out. */
export const useRecompute = () =>
  useQuery({
    queryKey: key,
    queryFn: ({ signal }) => getJson<RecomputeState>('/api/clocks/recompute', { signal }),
    refetchInterval: (query) => (query.state.data?.order && query.state.data.order.doneMicros === null ? 1000 : false),
  })

export const usePreviewRecompute = () => useMutation({ mutationFn: () => postJson<RecomputePreview>('/api/clocks/recompute/preview') })

export function useOrderRecompute() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (asked: { token: string; reason: string }) => postJson<RecomputeOrder>('/api/clocks/recompute', asked),
    onSettled: () => void client.invalidateQueries({ queryKey: key }),
  })
}
