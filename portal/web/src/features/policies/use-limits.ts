import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { LimitChange, LimitChangeAnswer, LimitPolicy, LimitTrial, LimitUnit, Page } from '@/lib/contract'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'
import { usePolicyChange } from './use-policy-change'

const base = (type: string) => `/api/policies/limits/${encodeURIComponent(type)}`

export interface LimitAsked {
  kind: LimitChange['kind']
  row?: string
  clock?: string
  category?: string
  urgency?: string
  nature?: string
  source?: string
  limit?: { amount: number; unit: LimitUnit }
  noClock?: boolean
  extension?: { amount: number; unit: LimitUnit }
  basis?: string
  verified?: boolean
  effective?: string
  until?: string
  inFlight?: boolean
  reason: string
}

export interface TrialAsked {
  clock: string
  category?: string
  urgency?: string
  nature?: string
  source?: string
  at?: string
}

export const useLimits = (type: string | undefined) =>
  useQuery({
    queryKey: [...keys.policies, 'limits', type ?? ''],
    queryFn: ({ signal }) => getJson<LimitPolicy>('/api/policies/limits', { query: { type }, signal }),
    placeholderData: keepPreviousData,
  })

export const useLimitHistory = (type: string) =>
  useQuery({ queryKey: [...keys.policies, 'limit-history', type], queryFn: ({ signal }) => getJson<Page<LimitChange>>(`${base(type)}/history`, { signal }) })

export const useTryLimit = (type: string) =>
  useMutation({ mutationFn: (asked: TrialAsked) => getJson<LimitTrial>(`${base(type)}/try`, { query: { ...asked } }) })

/** What would change; nothing does. */
export const usePreviewLimit = (type: string) => useMutation({ mutationFn: (asked: LimitAsked) => postJson<LimitChangeAnswer>(base(type), { ...asked, dryRun: true }) })

export const useChangeLimit = (type: string) => usePolicyChange((asked: LimitAsked) => postJson<LimitChangeAnswer>(base(type), { ...asked, dryRun: false }))

export const useRevokeLimit = (type: string) =>
  usePolicyChange(({ id, reason }: { id: string; reason: string }) => postJson<LimitChange>(`${base(type)}/changes/${encodeURIComponent(id)}/revoke`, { reason }))
