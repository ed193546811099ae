import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Comparison } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'

/** Undefined: what the server takes as a rule. */
export interface Choice {
  from?: number
  to?: number
}

/** A draft changes beside this page, in Studio: asked anew whenever somebody comes back. */
export const useComparison = (definitionId: string, choice: Choice) =>
  useQuery({
    queryKey: [...keys.flows, definitionId, 'compare', choice],
    queryFn: ({ signal }) => getJson<Comparison>(`/api/definitions/${encodeURIComponent(definitionId)}/compare`, { query: { ...choice }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
