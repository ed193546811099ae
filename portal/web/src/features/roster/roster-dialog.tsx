import { App, DatePicker, Form, Modal, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { clearWords } from '@/components/clear-words'
import { inOrder } from '@/components/in-order'
import { LookupSelect } from '@/components/lookup-select'
import { RefusalView } from '@/components/refusal-view'
import { cityWall } from '@/lib/city-time'
import type { DutyPost, Named } from '@/lib/contract'
import styles from './roster.module.css'
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
  first: Dayjs
  last: Dayjs
  people: string[]
}

const posts = [
  { value: 'officer', label: '值班员' },
  { value: 'lead', label: '带班领导' },
]

function shiftsOf({ post, pattern, first, last, people }: Partial<Fields>): ShiftAsked[] {
  const known = patterns.find((one) => one.key === pattern)
  return post && known && first && last && people?.length ? turns(people, post, known, first, last) : []
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
      <Form form={form} layout="vertical" name="roster" initialValues={{ post: 'officer', pattern: 'whole', first, last: first.endOf('month').startOf('day'), people: [] }} onFinish={send} scrollToFirstError>
        <Form.Item name="post" label="岗位">
          <Radio.Group options={posts} />
        </Form.Item>
        <Form.Item name="pattern" label="班次">
          <Radio.Group style={{ display: 'flex', flexDirection: 'column', gap: 4 }} options={patterns.map((one) => ({ value: one.key, label: one.name }))} />
        </Form.Item>
        <div className={styles.span}>
          <Form.Item name="first" label="第一天" rules={[{ required: true, message: '请选择第一天' }]}>
            <DatePicker allowClear={clearWords} style={{ width: '100%' }} placeholder="请选择" disabledDate={(day) => day.isBefore(today)} />
          </Form.Item>
          <Form.Item name="last" label="最后一天" dependencies={['first']} rules={inOrder('first', '请选择最后一天', '最后一天不能早于第一天', (last, first) => !last.isBefore(first, 'day'))}>
            <DatePicker allowClear={clearWords} style={{ width: '100%' }} placeholder="请选择" disabledDate={(day) => day.isBefore(today)} />
          </Form.Item>
        </div>
        <Form.Item name="people" label="值班的人" extra="选几个人就按先后轮流，每天一人" rules={[{ required: true, type: 'array', min: 1, message: '请选择值班的人' }]}>
          <LookupSelect lookup="staff" label="值班的人" multiple filter={{ unit: unit.code }} placeholder="输入姓名搜索，可多选" />
        </Form.Item>
        {set.error && <RefusalView error={set.error} />}
      </Form>
    </Modal>
  )
}
