import { App, Form, Input, Modal } from 'antd'
import { RefusalView } from '@/components/refusal-view'
import type { DeskDefinition, DeskVersion } from '@/lib/contract'
import { reasonRule } from './reason-rule'
import { useRollBack } from './use-flows'

/** 回滚: new cases run again on a version that ran before; what runs now is not touched. */
export function RollBackDialog({ definition, version, onClose }: { definition: DeskDefinition; version: DeskVersion; onClose: () => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: string }>()
  const back = useRollBack(definition.definitionId)
  const send = ({ reason }: { reason: string }) =>
    back.mutate(
      { version: version.version, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(`已回滚，新办件按第 ${version.version} 版走`)
          onClose()
        },
      },
    )
  return (
    <Modal open title={`回滚到第 ${version.version} 版`} okText="回滚" cancelText="取消" confirmLoading={back.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" name="roll-back" onFinish={send}>
        <p>
          新办件从现在起按第 {version.version} 版走。正在第 {definition.published?.version ?? '—'} 版上办的不受影响，要一并换回请再做迁移。
        </p>
        <Form.Item name="reason" label="原因" rules={reasonRule}>
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} placeholder="例如：新版审核环节派错单位，先用回上一版" />
        </Form.Item>
        {back.error && <RefusalView error={back.error} />}
      </Form>
    </Modal>
  )
}
