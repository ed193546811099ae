import { App, Checkbox, Form, Input, Modal, Radio } from 'antd'
import { Facts } from '@/components/facts'
import { RefusalView } from '@/components/refusal-view'
import type { DeskDefinition, DeskVersion } from '@/lib/contract'
import { LintPill, needsKnowing, RehearsalPill } from './flow-words'
import { reasonRule } from './reason-rule'
import { useAskPublication, usePublish } from './use-flows'

interface Props {
  definition: DeskDefinition
  version: DeskVersion
  /** Nobody publishes alone here. */
  secondPerson: boolean
  onClose: () => void
}

const known = {
  validator: (_: unknown, value: boolean) => (value ? Promise.resolve() : Promise.reject(new Error('请先到“回放”页回放；确实不用的，请勾选已知悉'))),
}

interface Fields {
  reason: string
  how: 'now' | 'second'
  accepts?: boolean
}

/** 发布: why, alone or with a second person, and who is touched by it. */
export function PublishDialog({ definition, version, secondPerson, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const publish = usePublish(definition.definitionId)
  const ask = useAskPublication(definition.definitionId)
  const how = Form.useWatch('how', form) ?? (secondPerson ? 'second' : 'now')
  const done = (words: string) => ({
    onSuccess: () => {
      void message.success(words)
      onClose()
    },
  })
  const send = ({ reason, accepts }: Fields) => {
    const order = { version: version.version, reason: reason.trim(), acceptsDifferences: accepts === true }
    if (how === 'second') ask.mutate(order, done('申请已提交，等另一位同事复核'))
    else publish.mutate(order, done(`第 ${version.version} 版已发布，新办件按它走`))
  }
  const error = how === 'second' ? ask.error : publish.error
  return (
    <Modal
      open
      title={`发布${definition.name}第 ${version.version} 版`}
      okText={how === 'second' ? '提交复核' : '发布'}
      cancelText="取消"
      confirmLoading={publish.isPending || ask.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form form={form} className="stack" layout="vertical" name="publish" initialValues={{ how }} onFinish={send} scrollToFirstError>
        <Facts
          items={[
            { label: '新办件', value: `发布后按第 ${version.version} 版走` },
            { label: '正在办的', value: definition.running.total > 0 ? `${definition.running.total} 件，仍按原来的版本走完` : '没有' },
            { label: '检查', value: <LintPill lint={definition.lint} /> },
            { label: '回放', value: <RehearsalPill rehearsal={definition.rehearsal} /> },
          ]}
        />
        <Form.Item name="how" label="怎么发布" extra={secondPerson ? '本系统要求双人发布' : undefined}>
          <Radio.Group
            disabled={secondPerson}
            options={[
              { value: 'now', label: '直接发布' },
              { value: 'second', label: '请第二人复核后发布' },
            ]}
          />
        </Form.Item>
        <Form.Item name="reason" label="原因" extra="写入流水，也会给复核人看" rules={reasonRule}>
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} placeholder="例如：按某某通知增加复核环节" />
        </Form.Item>
        {needsKnowing(definition) && (
          <Form.Item name="accepts" valuePropName="checked" rules={[known]}>
            <Checkbox>已知悉：{definition.rehearsal && !definition.rehearsal.isOutdated ? '回放中有办件走法不同，这正是要改的' : '这一稿没有回放过，不知道哪些办件会走法不同'}</Checkbox>
          </Form.Item>
        )}
        {error && <RefusalView error={error} />}
      </Form>
    </Modal>
  )
}
