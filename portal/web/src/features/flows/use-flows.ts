import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FlowDesk, FlowOverview } from '@/lib/contract'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

const base = (definitionId: string) => `/api/definitions/${encodeURIComponent(definitionId)}`

/** Drawings change beside this page, in Studio: asked anew whenever somebody comes back. */
export const useFlowOverview = () =>
  useQuery({ queryKey: [...keys.flows, 'overview'], queryFn: ({ signal }) => getJson<FlowOverview>('/api/definitions/overview', { signal }), staleTime: 0 })

export const useFlowDesk = (definitionId: string) =>
  useQuery({ queryKey: [...keys.flows, definitionId, 'desk'], queryFn: ({ signal }) => getJson<FlowDesk>(`${base(definitionId)}/desk`, { signal }), staleTime: 0 })

export interface PublicationOrder {
  version: number
  reason: string
  acceptsDifferences: boolean
}

export interface Publication {
  version: number
  warnings: { code: string; message: string }[]
  consumers: string[]
}

function useFlowChange<B, A>(definitionId: string, path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: B) => postJson<A>(`${base(definitionId)}/${path}`, body),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.flows }),
  })
}

export const usePublish = (definitionId: string) => useFlowChange<PublicationOrder, Publication>(definitionId, 'publication')

export const useAskPublication = (definitionId: string) => useFlowChange<PublicationOrder, undefined>(definitionId, 'publication/request')

export const useDecidePublication = (definitionId: string) => useFlowChange<{ agrees: boolean; reason: string }, undefined>(definitionId, 'publication/decision')

export const useWithdrawPublication = (definitionId: string) => useFlowChange<Record<string, never>, undefined>(definitionId, 'publication/withdrawal')

export const useRollBack = (definitionId: string) => useFlowChange<{ version: number; reason: string }, Publication>(definitionId, 'roll-back')
