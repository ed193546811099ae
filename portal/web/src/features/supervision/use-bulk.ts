import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BulkAnswer } from '@/lib/contract'
import { postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export interface BulkCall {
  verb: 'urge' | 'supervise'
  caseNos: readonly string[]
  data: Record<string, unknown>
}

/** One call for all; the answer says case by case what became of it. */
export function useBulk() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (call: BulkCall) => postJson<BulkAnswer>('/api/supervision/bulk', call),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.supervision })
      void client.invalidateQueries({ queryKey: keys.cases })
    },
  })
}
