import { Form, Input, Modal } from 'antd'
import { RefusalView } from '@/components/refusal-view'

const rule = [{ required: true, whitespace: true, min: 2, message: '请写明理由，至少两个字' }]

interface Props {
  title: string
  note: string
  okText: string
  busy: boolean
  error: unknown
  onSend: (reason: string) => void
  onClose: () => void
}

/** Asks why before something is stopped or taken back. */
export function ReasonDialog({ title, note, okText, busy, error, onSend, onClose }: Props) {
  const [form] = Form.useForm<{ reason: string }>()
  return (
    <Modal open title={title} okText={okText} cancelText="取消" confirmLoading={busy} onCancel={onClose} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" name="move-reason" onFinish={({ reason }) => onSend(reason.trim())}>
        <p>{note}</p>
        <Form.Item name="reason" label="理由" rules={rule}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Form.Item>
        {error ? <RefusalView error={error} /> : null}
      </Form>
    </Modal>
  )
}
