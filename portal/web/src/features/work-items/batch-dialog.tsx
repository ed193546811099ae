import { Form, Input, Modal } from 'antd'
import { LookupSelect } from '@/components/lookup-select'
import { RefusalView } from '@/components/refusal-view'
import { useMe } from '@/lib/api/use-me'
import { batchNames } from './batch-words'
import type { BatchVerb } from './use-batch'

interface Props {
  verb: Exclude<BatchVerb, 'sign'>
  count: number
  busy: boolean
  error: unknown
  onSend: (data: Record<string, unknown>, reason?: string) => void
  onClose: () => void
}

interface Fields {
  assignee: string
  note?: string
  reason?: string
}

const hints = {
  assign: '主办单位和时限不变；所选待办都交给同一个人办理。',
  'hand-over': '经办人离岗、离职时使用：办理进度、主办单位和时限不变，原经办人不再经办。',
}

/** To whom many items go at once, and why. */
export function BatchDialog({ verb, count, busy, error, onSend, onClose }: Props) {
  const unit = useMe().data?.unit?.code
  const [form] = Form.useForm<Fields>()
  const name = batchNames[verb]
  const send = ({ assignee, note, reason }: Fields) => onSend({ assignee, ...(note?.trim() ? { note: note.trim() } : {}) }, reason?.trim())
  return (
    <Modal open title={`批量${name} ${count} 件`} okText={name} cancelText="取消" confirmLoading={busy} onOk={() => form.submit()} onCancel={onClose}>
      <p className="muted" style={{ marginBottom: 12 }}>
        {hints[verb]}
      </p>
      <Form form={form} layout="vertical" name="batch" onFinish={send} scrollToFirstError>
        <Form.Item name="assignee" label={verb === 'assign' ? '经办人' : '交接给'} rules={[{ required: true, message: '请选择人员' }]}>
          <LookupSelect lookup="staff" label={verb === 'assign' ? '经办人' : '交接给'} filter={{ unit }} placeholder="输入姓名搜索" />
        </Form.Item>
        {verb === 'assign' ? (
          <Form.Item name="note" label="交办意见">
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
          </Form.Item>
        ) : (
          <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写明理由，会记入办件流水' }]}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} placeholder="例如：经办人借调，待办移交" />
          </Form.Item>
        )}
        {error ? <RefusalView error={error} /> : null}
      </Form>
    </Modal>
  )
}
