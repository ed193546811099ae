import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CaseDetail } from '../contract'
import { postJson } from '../http'
import { keys } from '../keys'

/** 依法删除: for ever. */
export function useEraseReporter(caseNo: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => postJson<CaseDetail>(`/api/cases/${encodeURIComponent(caseNo)}/reporter/erasure`, { reason }),
    onSuccess: (detail) => {
      client.setQueryData(keys.oneCase(caseNo), detail)
      void client.invalidateQueries({ queryKey: keys.oneCase(caseNo) })
    },
  })
}
