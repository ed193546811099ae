import { useQuery } from '@tanstack/react-query'
import { getJson } from '@/lib/http'

interface CallsWaiting {
  waiting: number
  at: string
}

/** 排队数, as the telephone exchange tells it; null where none is connected. */
export const useCallsWaiting = () =>
  useQuery({
    queryKey: ['intake', 'queue'],
    queryFn: async ({ signal }) => (await getJson<{ queue?: CallsWaiting | null }>('/api/intake/queue', { signal })).queue ?? null,
    refetchInterval: 10_000,
  })
