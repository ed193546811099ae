import { App, DatePicker, Form, Input, Modal } from 'antd'
import type { Dayjs } from 'dayjs'
import { clearWords } from '@/components/clear-words'
import { inOrder } from '@/components/in-order'
import { LookupSelect } from '@/components/lookup-select'
import { RefusalView } from '@/components/refusal-view'
import { useMe } from '@/lib/api/use-me'
import { cityInstant, cityWall } from '@/lib/city-time'
import { useSetAbsence } from './use-absences'
import { useForOthers } from './use-for-others'

interface Fields {
  userName?: string
  from: Dayjs
  until: Dayjs
  deputy: string
  reason: string
}

const picker = { allowClear: clearWords, showTime: { format: 'HH:mm', minuteStep: 30 as const }, format: 'YYYY-MM-DD HH:mm', style: { width: '100%' } }

/** 登记请假: from when to when, and who of the unit does the work meanwhile. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const { message } = App.useApp()
  const me = useMe().data
  const [form] = Form.useForm<Fields>()
  const set = useSetAbsence()
  const forOthers = useForOthers()
  const unit = me?.unit?.code
  const send = (fields: Fields) =>
    set.mutate(
      { userName: fields.userName || undefined, from: cityInstant(fields.from), until: cityInstant(fields.until), deputy: fields.deputy, reason: fields.reason.trim() },
      {
        onSuccess: () => {
          void message.success('请假已登记，到时自动由代理人办理')
          onClose()
        },
      },
    )
  return (
    <Modal open title="登记请假" okText="登记" cancelText="取消" confirmLoading={set.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" name="leave" initialValues={{ from: cityWall().startOf('minute') }} onFinish={send} scrollToFirstError>
        {forOthers && (
          <Form.Item name="userName" label="谁不在岗" extra="不选就是本人">
            <LookupSelect lookup="staff" label="谁不在岗" filter={{ unit }} placeholder="本人" />
          </Form.Item>
        )}
        <Form.Item name="from" label="开始时间" rules={[{ required: true, message: '请选择开始时间' }]}>
          <DatePicker {...picker} placeholder="请选择" />
        </Form.Item>
        <Form.Item name="until" label="结束时间" dependencies={['from']} rules={inOrder('from', '请选择结束时间', '结束时间要晚于开始时间', (until, from) => until.isAfter(from))}>
          <DatePicker {...picker} placeholder="请选择" />
        </Form.Item>
        <Form.Item name="deputy" label="代理人" extra="同一单位的人；代理期间以您的名义签收、办理" rules={[{ required: true, message: '请选择代理人' }]}>
          <LookupSelect lookup="staff" label="代理人" filter={{ unit }} placeholder="输入姓名搜索" />
        </Form.Item>
        <Form.Item name="reason" label="事由" rules={[{ required: true, whitespace: true, message: '请写明事由' }]}>
          <Input maxLength={100} placeholder="例如：年休假" />
        </Form.Item>
        {set.error && <RefusalView error={set.error} />}
      </Form>
    </Modal>
  )
}
