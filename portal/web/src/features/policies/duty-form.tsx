import { Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { clearWords } from '@/components/clear-words'
import { FormEnd } from '@/components/form-end'
import { LookupSelect } from '@/components/lookup-select'
import { cityWall } from '@/lib/city-time'
import type { DutyClause, DutyReference } from '@/lib/contract'
import { ReferenceSelect } from './reference-select'
import type { DutyAsked } from './use-duties'

interface Fields extends Omit<DutyAsked, 'effective' | 'until' | 'duty'> {
  effective: Dayjs
  until?: Dayjs | null
}

interface Props {
  references: readonly DutyReference[]
  duty: DutyClause | null
  busy: boolean
  error: unknown
  onLook: (asked: DutyAsked) => void
  onCancel: () => void
}

const needed = (message: string) => [{ required: true, message }]

const kindsOf = (duty: DutyClause) => [
  ...(duty.status === 'ended' ? [] : [{ value: 'change', label: '调整' }, { value: 'end', label: '停用' }]),
  ...(duty.origin === 'changed' || duty.status === 'ended' ? [{ value: 'reset', label: '恢复出厂' }] : []),
]

const startOf = (duty: DutyClause | null): Partial<Fields> => ({
  kind: duty ? (duty.status === 'ended' ? 'reset' : 'change') : 'add',
  lead: duty?.lead.value,
  support: duty?.support.map((one) => one.value) ?? [],
  basis: duty?.basis,
  dutyKind: 'primary',
  effective: cityWall().startOf('day'),
})

export function DutyForm({ references, duty, busy, error, onLook, onCancel }: Props) {
  const [form] = Form.useForm<Fields>()
  const start = startOf(duty)
  const kind = Form.useWatch('kind', form) ?? start.kind!
  const filled = kind === 'add' || kind === 'change'
  const today = cityWall().startOf('day')
  const known = duty ? [duty.lead, ...duty.support] : []
  const send = ({ effective, until, ...fields }: Fields) =>
    onLook({ ...fields, kind: fields.kind ?? kind, duty: duty?.id, effective: effective.format('YYYY-MM-DD'), until: until?.format('YYYY-MM-DD') })
  return (
    <Form form={form} layout="vertical" name="duty" initialValues={start} onFinish={send} scrollToFirstError>
      {duty ? (
        <Form.Item name="kind" label="怎么改">
          <Radio.Group options={kindsOf(duty)} />
        </Form.Item>
      ) : (
        <NewClauseFields />
      )}
      {filled && (
        <>
          <Form.Item name="lead" label="主办单位" extra="可以是一个单位，也可以是“属地街道”等随地点定的单位" rules={needed('请选择主办单位')}>
            <ReferenceSelect label="主办单位" references={references} known={known} />
          </Form.Item>
          <Form.Item name="support" label="协办单位">
            <ReferenceSelect label="协办单位" references={references} known={known} multiple />
          </Form.Item>
          <Form.Item name="basis" label="依据" rules={[{ required: true, whitespace: true, message: '请填写依据' }]}>
            <Input.TextArea autoSize={{ minRows: 1 }} maxLength={200} placeholder="文件名称和文号" />
          </Form.Item>
        </>
      )}
      <Form.Item name="effective" label={kind === 'end' ? '从哪天起停用' : '从哪天起生效'} rules={needed('请选择日期')}>
        <DatePicker allowClear={false} format="YYYY-MM-DD" style={{ width: '100%' }} disabledDate={(value) => value.isBefore(today)} />
      </Form.Item>
      {filled && (
        <Form.Item name="until" label="到哪天为止" extra="不填则长期有效">
          <DatePicker allowClear={clearWords} format="YYYY-MM-DD" style={{ width: '100%' }} placeholder="长期有效" disabledDate={(value) => value.isBefore(today)} />
        </Form.Item>
      )}
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请填写理由' }]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} placeholder="会记入流水，例如：按编办批复调整" />
      </Form.Item>
      <FormEnd submit="预览改动" busy={busy} error={error} onCancel={onCancel} />
    </Form>
  )
}

function NewClauseFields() {
  return (
    <>
      <Form.Item name="name" label="条款名称" rules={[{ required: true, whitespace: true, message: '请填写条款名称' }]}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="categories" label="事项分类" extra="包括下级分类，可选多个" rules={needed('请选择事项分类')}>
        <LookupSelect lookup="categories" label="事项分类" multiple />
      </Form.Item>
      <Form.Item name="dutyKind" label="条款类型">
        <Select
          options={[
            { value: 'primary', label: '主责' },
            { value: 'supporting', label: '配合' },
            { value: 'reclaimed', label: '上级收回' },
          ]}
        />
      </Form.Item>
      <Form.Item name="enforcement" valuePropName="checked">
        <Checkbox>需要执法权</Checkbox>
      </Form.Item>
      <Form.Item name="text" label="条款内容" rules={[{ required: true, whitespace: true, message: '请填写条款内容' }]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </>
  )
}
