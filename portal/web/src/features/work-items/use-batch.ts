import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ManyAnswer, WorkItemSummary } from '@/lib/contract'
import { postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export type BatchVerb = 'sign' | 'assign' | 'hand-over'

export interface BatchCall {
  verb: BatchVerb
  /** As they were when they were chosen: what was done may leave the list before its result is read. */
  items: readonly WorkItemSummary[]
  data?: Record<string, unknown>
  reason?: string
}

/** One call for all chosen items; the answer says item by item what became of it. */
export function useBatch() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ items, ...call }: BatchCall) => postJson<ManyAnswer>('/api/work-items/bulk', { ...call, ids: items.map((item) => item.id) }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.workItems })
      void client.invalidateQueries({ queryKey: keys.cases })
    },
  })
}

export type Batch = ReturnType<typeof useBatch>
