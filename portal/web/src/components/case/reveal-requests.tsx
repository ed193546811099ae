import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { CaseDetail, RevealRequest } from '@/lib/contract'
import { postJson } from '@/lib/http'
import { keys } from '@/lib/keys'
import { showTime } from '@/lib/time'
import { RefusalView } from '../refusal-view'

interface Props {
  caseNo: string
  requests: readonly RevealRequest[]
}

const names: Record<RevealRequest['status'], string> = { pending: '待批准', approved: '已批准', refused: '未批准', used: '已查看' }

/** Who asked to see a confidential reporter; whoever may be the second person decides here. */
export function RevealRequests({ caseNo, requests }: Props) {
  const client = useQueryClient()
  const decide = useMutation({
    mutationFn: ({ id, approve }: { id: string; approve: boolean }) =>
      postJson<CaseDetail>(`/api/cases/${encodeURIComponent(caseNo)}/reporter/approvals/${id}`, { approve, reason: approve ? undefined : '不符合查看条件' }),
    onSuccess: (detail) => client.setQueryData(keys.oneCase(caseNo), detail),
  })
  if (requests.length === 0) return null
  return (
    <ul className="stack-s" aria-label="查看保密诉求人的申请">
      {requests.map((request) => (
        <li key={request.id} className="row small">
          <span>
            {showTime(request.at)} {request.by}申请查看：{request.reason}（{names[request.status]}
            {request.decider ? `，${request.decider}` : ''}）
          </span>
          {request.mayDecide && (
            <>
              <Button size="small" type="primary" loading={decide.isPending} onClick={() => decide.mutate({ id: request.id, approve: true })}>
                同意查看
              </Button>
              <Button size="small" disabled={decide.isPending} onClick={() => decide.mutate({ id: request.id, approve: false })}>
                不同意
              </Button>
            </>
          )}
        </li>
      ))}
      {decide.error && <RefusalView error={decide.error} />}
    </ul>
  )
}
