import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useOfficeChange } from '@/lib/api/use-office-change'
import type { LetterPage, Page, Sms } from '@/lib/contract'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export const useSms = (status?: string) =>
  useQuery({
    queryKey: keys.sms({ status }),
    queryFn: ({ signal }) => getJson<Page<Sms>>('/api/sms', { query: { status }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  })

export interface LettersAnswer {
  done: number
  items: { id: string; changed: boolean; code: string | null; message: string | null }[]
}

export const useLetters = (status: 'dead' | 'aside') =>
  useInfiniteQuery({
    queryKey: keys.letters({ status }),
    queryFn: ({ pageParam, signal }) => getJson<LetterPage>('/api/dead-letters', { query: { status, after: pageParam, take: 50 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })

export const useHandleLetters = () =>
  useOfficeChange(({ deed, ...body }: { deed: 'resend' | 'put-aside'; ids: readonly string[]; reason?: string }) => postJson<LettersAnswer>(`/api/dead-letters/${deed}`, body))
