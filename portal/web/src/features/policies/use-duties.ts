import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { DutyChange, DutyChangeAnswer, DutyClause, DutyPage, Page } from '@/lib/contract'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'
import { usePolicyChange } from './use-policy-change'

const base = '/api/policies/duties'

export interface DutyFilter {
  q?: string
  category?: string
  unit?: string
  all?: boolean
}

export interface DutyAsked {
  kind: DutyChange['kind']
  duty?: string
  name?: string
  categories?: string[]
  lead?: string
  support?: string[]
  dutyKind?: DutyClause['kind']
  enforcement?: boolean
  text?: string
  basis?: string
  effective?: string
  until?: string
  reason: string
}

export const useDuties = (filter: DutyFilter) =>
  useQuery({
    queryKey: [...keys.policies, 'duties', filter],
    queryFn: ({ signal }) => getJson<DutyPage>(base, { query: { ...filter, all: filter.all || undefined }, signal }),
    placeholderData: keepPreviousData,
  })

export const useDutyHistory = () =>
  useQuery({ queryKey: [...keys.policies, 'duty-history'], queryFn: ({ signal }) => getJson<Page<DutyChange>>(`${base}/history`, { signal }) })

/** Who would be suggested; nothing changes. */
export const usePreviewDuty = () => useMutation({ mutationFn: (asked: DutyAsked) => postJson<DutyChangeAnswer>(base, { ...asked, dryRun: true }) })

export const useChangeDuty = () => usePolicyChange((asked: DutyAsked) => postJson<DutyChangeAnswer>(base, { ...asked, dryRun: false }))

export const useRevokeDuty = () =>
  usePolicyChange(({ id, reason }: { id: string; reason: string }) => postJson<DutyChange>(`${base}/changes/${encodeURIComponent(id)}/revoke`, { reason }))
