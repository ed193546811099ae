import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CaseDetail, VerbCall } from '../contract'
import { postJson } from '../http'
import { keys } from '../keys'

interface Call extends VerbCall {
  caseNo: string
  verb: string
  idempotencyKey?: string
}

const runCaseVerb = ({ caseNo, verb, idempotencyKey, ...body }: Call) =>
  postJson<CaseDetail>(`/api/cases/${encodeURIComponent(caseNo)}/verbs/${verb}`, body, idempotencyKey ? { idempotencyKey } : {})

export function useRunCaseVerb() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: runCaseVerb,
    onSuccess: (detail) => {
      client.setQueryData(keys.oneCase(detail.caseNo), detail)
      void client.invalidateQueries({ queryKey: keys.cases })
      void client.invalidateQueries({ queryKey: keys.workItems })
    },
  })
}
