import { useMutation, useQueryClient } from '@tanstack/react-query'
import { runItemVerb } from '@/lib/api/use-run-item-verb'
import type { WorkItemSummary } from '@/lib/contract'
import { keys } from '@/lib/keys'
import { asRefused, type Refused } from '@/lib/refused'

export interface BatchResult {
  done: number
  refused: { item: WorkItemSummary; error: Refused }[]
}

async function signAll(items: readonly WorkItemSummary[]): Promise<BatchResult> {
  const result: BatchResult = { done: 0, refused: [] }
  // one after the other: each is its own journaled act, and one refusal does not stop the rest
  for (const item of items) {
    try {
      await runItemVerb({ id: item.id, verb: 'sign', version: item.version })
      result.done++
    } catch (error) {
      result.refused.push({ item, error: asRefused(error) })
    }
  }
  return result
}

export function useBatchSign() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: signAll,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.workItems })
      void client.invalidateQueries({ queryKey: keys.cases })
    },
  })
}
