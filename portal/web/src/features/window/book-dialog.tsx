import { App, DatePicker, Form, Input, Modal, Radio, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { clearWords } from '@/components/clear-words'
import { RefusalView } from '@/components/refusal-view'
import { cityInstant, cityWall } from '@/lib/city-time'
import type { Named } from '@/lib/contract'
import { lengths, starts } from './sessions'
import { useBook } from './use-window'

interface Props {
  unit: Named
  rooms: readonly string[]
  day: Dayjs
  caseNo: string
  onClose: () => void
}

interface Fields {
  caseNo: string
  room: string
  day: Dayjs
  start: string
  minutes: number
}

/** 排调解: which dispute, which room, when. A room or a mediator that is taken is refused with who has it. */
export function BookDialog({ unit, rooms, day, caseNo, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const book = useBook()
  const today = cityWall().startOf('day')
  const send = ({ caseNo: number, room, day: on, start, minutes }: Fields) => {
    const [hour, minute] = start.split(':').map(Number)
    const from = on.startOf('day').add(hour, 'hour').add(minute, 'minute')
    book.mutate(
      { caseNo: number.trim(), room, from: cityInstant(from), until: cityInstant(from.add(minutes, 'minute')) },
      {
        onSuccess: (booked) => {
          void message.success(`已排 ${booked.room}`)
          onClose()
        },
      },
    )
  }
  return (
    <Modal open title={`${unit.name}排调解`} okText="排调解" cancelText="取消" confirmLoading={book.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" name="book" initialValues={{ caseNo, room: rooms[0], day, start: '09:00', minutes: 60 }} onFinish={send} scrollToFirstError>
        <Form.Item name="caseNo" label="纠纷编号" rules={[{ required: true, whitespace: true, message: '请填写纠纷编号' }]}>
          <Input placeholder="受理凭证上的纠纷编号" />
        </Form.Item>
        <Form.Item name="room" label="调解室">
          <Radio.Group options={rooms.map((room) => ({ value: room, label: room }))} />
        </Form.Item>
        <Form.Item name="day" label="日期" rules={[{ required: true, message: '请选择日期' }]}>
          <DatePicker allowClear={clearWords} style={{ width: '100%' }} placeholder="请选择" disabledDate={(date) => date.isBefore(today)} />
        </Form.Item>
        <Form.Item name="start" label="开始">
          <Select options={starts.map((start) => ({ value: start, label: start }))} />
        </Form.Item>
        <Form.Item name="minutes" label="时长">
          <Radio.Group options={lengths} />
        </Form.Item>
        {book.error && <RefusalView error={book.error} />}
      </Form>
    </Modal>
  )
}
