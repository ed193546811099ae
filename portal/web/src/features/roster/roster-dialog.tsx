import { App, DatePicker, Form, Modal, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { LookupSelect } from '@/components/lookup-select'
import { RefusalView } from '@/components/refusal-view'
import { cityWall } from '@/lib/city-time'
import type { DutyPost, Named } from '@/lib/contract'
import { patterns, turns, type ShiftAsked } from './shifts'
import { useSetShifts } from './use-roster'

interface Props {
  unit: Named
  month: Dayjs
  onClose: () => void
}

interface Fields {
  post: DutyPost
  pattern: string
  days: [Dayjs, Dayjs]
  people: string[]
}

const posts = [
  { value: 'officer', label: '值班员' },
  { value: 'lead', label: '带班领导' },
]

function shiftsOf({ post, pattern, days, people }: Partial<Fields>): ShiftAsked[] {
  const known = patterns.find((one) => one.key === pattern)
  return post && known && days?.[0] && days[1] && people?.length ? turns(people, post, known, days[0], days[1]) : []
}

/** 排班: the people take turns day by day; all shifts are put on the roster together or none is. */
export function RosterDialog({ unit, month, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const fields = Form.useWatch([], form) as Partial<Fields> | undefined
  const set = useSetShifts(unit.code)
  const today = cityWall().startOf('day')
  const first = month.isBefore(today) ? today : month
  const planned = shiftsOf(fields ?? {})
  const send = (given: Fields) =>
    set.mutate(shiftsOf(given), {
      onSuccess: (page) => {
        void message.success(`已排 ${page.items.length} 个班次`)
        onClose()
      },
    })
  return (
    <Modal open title={`${unit.name}排班`} okText={planned.length > 0 ? `排 ${planned.length} 个班次` : '排班'} cancelText="取消" confirmLoading={set.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" name="roster" initialValues={{ post: 'officer', pattern: 'whole', days: [first, first.endOf('month').startOf('day')], people: [] }} onFinish={send} scrollToFirstError>
        <Form.Item name="post" label="岗位">
          <Radio.Group options={posts} />
        </Form.Item>
        <Form.Item name="pattern" label="班次">
          <Radio.Group style={{ display: 'flex', flexDirection: 'column', gap: 4 }} options={patterns.map((one) => ({ value: one.key, label: one.name }))} />
        </Form.Item>
        <Form.Item name="days" label="哪些天" rules={[{ required: true, message: '请选择起止日期' }]}>
          <DatePicker.RangePicker style={{ width: '100%' }} placeholder={['第一天', '最后一天']} disabledDate={(day) => day.isBefore(today)} />
        </Form.Item>
        <Form.Item name="people" label="值班的人" extra="选几个人就按先后轮流，每天一人" rules={[{ required: true, type: 'array', min: 1, message: '请选择值班的人' }]}>
          <LookupSelect lookup="staff" label="值班的人" multiple filter={{ unit: unit.code }} placeholder="输入姓名搜索，可多选" />
        </Form.Item>
        {set.error && <RefusalView error={set.error} />}
      </Form>
    </Modal>
  )
}
