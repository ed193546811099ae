import { Button, Form, Input } from 'antd'
import { AttachmentsField } from '@/components/attachments-field'
import { RefusalView } from '@/components/refusal-view'
import { uploadPartyFile, usePartyAnswer } from './use-party'
import type { Holder } from './use-progress'

type Given = { text: string; attachments?: string[] }

/** What was done, with photos; handed in once. */
export function PartyForm({ holder, onDone }: { holder: Holder; onDone: (thanks: string) => void }) {
  const answer = usePartyAnswer(holder)
  return (
    <Form layout="vertical" size="large" onFinish={({ text, attachments = [] }: Given) => answer.mutate({ text, attachments }, { onSuccess: onDone })}>
      <Form.Item name="text" label="办理情况" rules={[{ required: true, whitespace: true, message: '请写明做了什么、什么时候完成' }]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="attachments" label="照片或文件（最多 10 个）">
        <AttachmentsField upload={(file) => uploadPartyFile(holder, file)} />
      </Form.Item>
      {answer.error && (
        <div style={{ marginBottom: 14 }}>
          <RefusalView error={answer.error} />
        </div>
      )}
      <p className="muted" style={{ marginBottom: 8 }}>
        每个链接只能提交一次，请核对后提交。
      </p>
      <Button type="primary" htmlType="submit" block loading={answer.isPending}>
        提交
      </Button>
    </Form>
  )
}
