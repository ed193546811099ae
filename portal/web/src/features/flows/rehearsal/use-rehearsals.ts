import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Rehearsals, RehearsalWalk } from '@/lib/contract'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

const second = 1000

const address = (definitionId: string) => `/api/definitions/${encodeURIComponent(definitionId)}/rehearsals`

const keyOf = (definitionId: string, version: number | undefined) => [...keys.flows, definitionId, 'rehearsals', version ?? 'latest'] as const

export const isUnderway = (rehearsals: Rehearsals) => rehearsals.progress !== null && rehearsals.progress.state !== 'failed'

/** @param version undefined: the latest, which is the draft where there is one. */
export const useRehearsals = (definitionId: string, version: number | undefined) =>
  useQuery({
    queryKey: keyOf(definitionId, version),
    queryFn: ({ signal }) => getJson<Rehearsals>(address(definitionId) + (version === undefined ? '' : `?version=${version}`), { signal }),
    staleTime: 0,
    refetchInterval: (query) => (query.state.data && isUnderway(query.state.data) ? second : false),
  })

export function useStartRehearsal(definitionId: string, version: number | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (of: number) => postJson<Rehearsals>(address(definitionId), { version: of }),
    onSuccess: (rehearsals) => client.setQueryData(keyOf(definitionId, version), rehearsals),
    onError: () => void client.invalidateQueries({ queryKey: keyOf(definitionId, version) }),
  })
}

export const useWalk = (definitionId: string, version: number, name: string) =>
  useQuery({
    queryKey: [...keys.flows, definitionId, 'walk', version, name],
    queryFn: ({ signal }) => getJson<RehearsalWalk>(`${address(definitionId)}/golden?version=${version}&name=${encodeURIComponent(name)}`, { signal }),
    staleTime: 0,
  })
