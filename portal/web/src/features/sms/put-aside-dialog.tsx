import { Input, Modal } from 'antd'
import { useState } from 'react'
import { RefusalView } from '@/components/refusal-view'

interface Props {
  count: number
  busy: boolean
  error: unknown
  onSend: (reason: string) => void
  onClose: () => void
}

/** 搁置 says why nobody needs these messages any more. */
export function PutAsideDialog({ count, busy, error, onSend, onClose }: Props) {
  const [reason, setReason] = useState('')
  return (
    <Modal open title={`搁置 ${count} 条消息`} okText="搁置" cancelText="取消" okButtonProps={{ disabled: reason.trim() === '', loading: busy }} onOk={() => onSend(reason.trim())} onCancel={onClose}>
      <div className="stack-s">
        <p className="muted">搁置的消息不再发送，90 天内仍可重发。</p>
        <label htmlFor="put-aside-reason">理由（会记入流水）</label>
        <Input.TextArea id="put-aside-reason" value={reason} onChange={(e) => setReason(e.target.value)} maxLength={200} autoSize={{ minRows: 2 }} placeholder="例如：已电话告知诉求人" />
        {error ? <RefusalView error={error} /> : null}
      </div>
    </Modal>
  )
}
