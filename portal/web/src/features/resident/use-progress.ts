import { useMutation, useQueries } from '@tanstack/react-query'
import type { FollowUpAnswer, NewSaying, Progress, ResidentDone, Said } from '@/lib/contract'
import { postJson } from '@/lib/http'

export interface Holder {
  caseNo: string
  code: string
}

const ask = (holder: Holder) => postJson<Progress>('/api/public/progress', holder)

export const useProgress = () => useMutation({ mutationFn: ask })

/** How each of several cases stands; asked once a minute at most. */
export const useEveryProgress = (holders: readonly Holder[]) =>
  useQueries({ queries: holders.map((holder) => ({ queryKey: ['resident', holder.caseNo], queryFn: () => ask(holder), staleTime: 60_000, retry: false })) })

export const useAnswer = (holder: Holder) => useMutation({ mutationFn: (answer: FollowUpAnswer) => postJson<string>('/api/public/follow-up', { ...holder, ...answer }) })

export interface ActGiven {
  act: string
  text?: string
  attachments?: string[]
  key: string
}

export const useAct = (holder: Holder) =>
  useMutation({
    mutationFn: ({ act, key, ...given }: ActGiven) => postJson<ResidentDone>(`/api/public/my/${act}`, { ...holder, ...given }, { idempotencyKey: key }),
  })

/** The same key with every try of one submission: it is taken once. */
export const useSay = (key: string) => useMutation({ mutationFn: (saying: NewSaying) => postJson<Said>('/api/public/cases', saying, { idempotencyKey: key }) })
