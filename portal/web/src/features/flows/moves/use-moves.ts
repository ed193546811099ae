import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DefinitionMoves, MoveOrder } from '@/lib/contract'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

const second = 1000

const address = (definitionId: string) => `/api/definitions/${encodeURIComponent(definitionId)}/moves`

const keyOf = (definitionId: string) => [...keys.flows, definitionId, 'moves'] as const

/** What was last ordered of it: the way back once there is one. */
export const legOf = (order: MoveOrder) => order.back ?? order.forth

export const underwayOf = (moves: DefinitionMoves) => moves.orders.find((order) => legOf(order).endedAt === null)

const isBusy = (moves: DefinitionMoves) => (moves.preview !== null && moves.preview.doneAt === null) || underwayOf(moves) !== undefined

export const useMoves = (definitionId: string) =>
  useQuery({
    queryKey: keyOf(definitionId),
    queryFn: ({ signal }) => getJson<DefinitionMoves>(address(definitionId), { signal }),
    staleTime: 0,
    refetchInterval: (query) => (query.state.data && isBusy(query.state.data) ? second : false),
  })

/** Every change answers with all there is to show. */
function useMovesChange<B>(definitionId: string, path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: B) => postJson<DefinitionMoves>(address(definitionId) + path, body),
    onSuccess: (moves) => client.setQueryData(keyOf(definitionId), moves),
    onError: () => void client.invalidateQueries({ queryKey: keyOf(definitionId) }),
  })
}

export interface PreviewQuestion {
  to: string
  nodes: Record<string, string>
}

export const usePreviewMoves = (definitionId: string) => useMovesChange<PreviewQuestion>(definitionId, '/preview')

export const useOrderMoves = (definitionId: string) => useMovesChange<{ token: string; reason: string }>(definitionId, '')

export const useStopMoves = (definitionId: string) => useMovesChange<{ reason: string }>(definitionId, '/stop')

export const useRollBackMoves = (definitionId: string) => useMovesChange<{ reason: string; order: number }>(definitionId, '/roll-back')
