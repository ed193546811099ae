import { App, Button, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { RefusalView } from '@/components/refusal-view'
import { useMe } from '@/lib/api/use-me'
import type { AuditLine, AuditReview } from '@/lib/contract'
import { useReviewEntry } from './use-audit'

/** 复核 one deed of somebody else: fine, or doubtful with a remark. */
export function AuditReviewButton({ line }: { line: AuditLine }) {
  const { message } = App.useApp()
  const me = useMe().data
  const review = useReviewEntry()
  const [asking, setAsking] = useState(false)
  const [verdict, setVerdict] = useState<AuditReview['verdict']>('fine')
  const [remark, setRemark] = useState('')
  if (me?.userName === line.actorId) return null
  const send = () =>
    review.mutate(
      { position: line.position, verdict, remark: remark.trim() || undefined },
      {
        onSuccess: () => {
          setAsking(false)
          void message.success('复核已记入流水')
        },
      },
    )
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)} aria-label={`复核：${line.text ?? line.position}`}>
        复核
      </Button>
      <Modal
        open={asking}
        title="复核"
        okText="记入流水"
        cancelText="取消"
        okButtonProps={{ disabled: verdict === 'doubtful' && remark.trim() === '', loading: review.isPending }}
        onOk={send}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <div className="stack-s">
          <p className="strong">{line.text}</p>
          {line.reason && <p className="muted">理由：{line.reason}</p>}
          <div role="radiogroup" aria-label="复核结论">
            <Radio.Group
              value={verdict}
              onChange={(e) => setVerdict(e.target.value as AuditReview['verdict'])}
              options={[
                { value: 'fine', label: '正常' },
                { value: 'doubtful', label: '存疑' },
              ]}
            />
          </div>
          <label htmlFor={`review-${line.position}`}>说明{verdict === 'doubtful' ? '（必填）' : ''}</label>
          <Input.TextArea id={`review-${line.position}`} value={remark} onChange={(e) => setRemark(e.target.value)} maxLength={200} autoSize={{ minRows: 2 }} />
          {review.error && <RefusalView error={review.error} />}
        </div>
      </Modal>
    </>
  )
}
