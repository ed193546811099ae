import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { VerbCall, WorkItem } from '../contract'
import { postJson } from '../http'
import { keys } from '../keys'

interface Call extends VerbCall {
  id: string
  verb: string
  idempotencyKey?: string
}

const runItemVerb = ({ id, verb, idempotencyKey, ...body }: Call) =>
  postJson<WorkItem>(`/api/work-items/${encodeURIComponent(id)}/${verb}`, body, idempotencyKey ? { idempotencyKey } : {})

export function useRunItemVerb() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: runItemVerb,
    onSuccess: (item) => {
      client.setQueryData(keys.workItem(item.id), item)
      void client.invalidateQueries({ queryKey: keys.cases })
      void client.invalidateQueries({ queryKey: keys.workItems })
    },
  })
}
