import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { RefusalView } from '@/components/refusal-view'
import { Section } from '@/components/section'
import { useMay } from '@/lib/api/use-may'
import type { DeskRequest } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { useDecidePublication, useWithdrawPublication } from './use-flows'

/** 发布申请: the second person agrees or not; whoever asked may take it back. */
export function RequestPanel({ definitionId, request }: { definitionId: string; request: DeskRequest }) {
  const publishes = useMay('definition.publish')
  return (
    <Section title={`第 ${request.version} 版等第二人复核`}>
      <div className="stack-s">
        <p>
          {request.by} {showTime(request.at, 'full')} 申请发布：{request.reason}
        </p>
        {request.isOutdated && <p className="strong">提交申请以后草稿又改过，不能按这份申请发布，请申请人核对后重新提交。</p>}
        {request.isOwn ? <Withdrawal definitionId={definitionId} /> : publishes && <Decision definitionId={definitionId} request={request} />}
      </div>
    </Section>
  )
}

function Withdrawal({ definitionId }: { definitionId: string }) {
  const withdraw = useWithdrawPublication(definitionId)
  return (
    <>
      <p className="muted small">自己提交的申请由别人复核；不发布了可以撤回。</p>
      {withdraw.error && <RefusalView error={withdraw.error} />}
      <div className="row">
        <Button loading={withdraw.isPending} onClick={() => withdraw.mutate({})}>
          撤回申请
        </Button>
      </div>
    </>
  )
}

function Decision({ definitionId, request }: { definitionId: string; request: DeskRequest }) {
  const { message } = App.useApp()
  const decide = useDecidePublication(definitionId)
  const [reason, setReason] = useState('')
  const send = (agrees: boolean) =>
    decide.mutate({ agrees, reason: reason.trim() }, { onSuccess: () => void message.success(agrees ? `第 ${request.version} 版已发布` : '已退回申请人') })
  return (
    <>
      <label htmlFor="decision-reason">复核意见（不同意时必填）</label>
      <Input.TextArea id="decision-reason" value={reason} onChange={(e) => setReason(e.target.value)} maxLength={200} autoSize={{ minRows: 2 }} placeholder="请先比较版本、看回放结果" />
      {decide.error && <RefusalView error={decide.error} />}
      <div className="row">
        <Button type="primary" disabled={request.isOutdated} loading={decide.isPending} onClick={() => send(true)}>
          同意发布
        </Button>
        <Button disabled={reason.trim().length < 2} loading={decide.isPending} onClick={() => send(false)}>
          不同意
        </Button>
      </div>
    </>
  )
}
