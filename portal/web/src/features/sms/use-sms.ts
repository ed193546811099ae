import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Page, Sms } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export const useSms = (status?: string) =>
  useQuery({
    queryKey: keys.sms({ status }),
    queryFn: ({ signal }) => getJson<Page<Sms>>('/api/sms', { query: { status }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  })
