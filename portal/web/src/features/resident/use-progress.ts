import { useMutation } from '@tanstack/react-query'
import type { FollowUpAnswer, Progress } from '@/lib/contract'
import { postJson } from '@/lib/http'

export interface Holder {
  caseNo: string
  code: string
}

export const useProgress = () => useMutation({ mutationFn: (holder: Holder) => postJson<Progress>('/api/public/progress', holder) })

export const useAnswer = (holder: Holder) => useMutation({ mutationFn: (answer: FollowUpAnswer) => postJson<string>('/api/public/follow-up', { ...holder, ...answer }) })
