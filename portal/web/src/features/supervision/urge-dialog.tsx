import { Input, Modal } from 'antd'
import { useState } from 'react'
import { RefusalView } from '@/components/refusal-view'

interface Props {
  count: number
  busy: boolean
  error: unknown
  onSend: (text: string) => void
  onClose: () => void
}

export function UrgeDialog({ count, busy, error, onSend, onClose }: Props) {
  const [text, setText] = useState('请抓紧办理，按时联系诉求人并反馈进展。')
  return (
    <Modal open title={`催办 ${count} 件`} okText="发出催办" cancelText="取消" okButtonProps={{ disabled: text.trim() === '', loading: busy }} onOk={() => onSend(text.trim())} onCancel={onClose}>
      <div className="stack-s">
        <label htmlFor="urge-text">催办内容（会送达承办单位并记入流水）</label>
        <Input.TextArea id="urge-text" value={text} onChange={(e) => setText(e.target.value)} maxLength={500} autoSize={{ minRows: 3 }} />
        {error ? <RefusalView error={error} /> : null}
      </div>
    </Modal>
  )
}
