import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { RefusalView } from '@/components/refusal-view'
import type { BulkCall } from './use-bulk'

interface Props {
  verb: BulkCall['verb']
  count: number
  busy: boolean
  error: unknown
  onSend: (data: Record<string, unknown>) => void
  onClose: () => void
}

const levels = [
  { value: 'yellow', label: '黄牌预警' },
  { value: 'red', label: '红牌督办' },
  { value: 'letter', label: '督办函' },
  { value: 'on-site', label: '现场督查' },
  { value: 'admonition', label: '约谈通报' },
]

const words = { urge: '请抓紧办理，按时联系诉求人并反馈进展。', supervise: '请在期限内办结，并书面说明超期原因和整改措施。' }

export function BulkDialog({ verb, count, busy, error, onSend, onClose }: Props) {
  const [text, setText] = useState(words[verb])
  const [level, setLevel] = useState('red')
  const name = verb === 'urge' ? '催办' : '督办'
  return (
    <Modal
      open
      title={`${name} ${count} 件`}
      okText={`发出${name}`}
      cancelText="取消"
      okButtonProps={{ disabled: text.trim() === '', loading: busy }}
      onOk={() => onSend(verb === 'urge' ? { text: text.trim() } : { text: text.trim(), level })}
      onCancel={onClose}
    >
      <div className="stack-s">
        {verb === 'supervise' && (
          <>
            <label htmlFor="bulk-level">督办等级</label>
            <Select id="bulk-level" value={level} onChange={setLevel} options={levels} />
          </>
        )}
        <label htmlFor="bulk-text">{name}内容（会送达承办单位并记入流水）</label>
        <Input.TextArea id="bulk-text" value={text} onChange={(e) => setText(e.target.value)} maxLength={500} autoSize={{ minRows: 3 }} />
        {error ? <RefusalView error={error} /> : null}
      </div>
    </Modal>
  )
}
