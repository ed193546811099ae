import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CaseDetail, NewCase } from '@/lib/contract'
import { postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export function useOpenCase() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ body, idempotencyKey }: { body: NewCase; idempotencyKey: string }) => postJson<CaseDetail>('/api/cases', body, { idempotencyKey }),
    onSuccess: (detail) => {
      client.setQueryData(keys.oneCase(detail.caseNo), detail)
      void client.invalidateQueries({ queryKey: [...keys.cases, 'list'] })
      void client.invalidateQueries({ queryKey: keys.workItems })
    },
  })
}
