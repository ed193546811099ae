import { Checkbox, DatePicker, Form, Input, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { clearWords } from '@/components/clear-words'
import { FormEnd } from '@/components/form-end'
import { cityWall } from '@/lib/city-time'
import type { LimitPolicy, LimitRow, LimitUnit } from '@/lib/contract'
import { LimitAmountFields } from './limit-amount-fields'
import { LimitScopeFields } from './limit-scope-fields'
import type { LimitAsked } from './use-limits'

export interface LimitFields {
  kind: LimitAsked['kind']
  clock?: string
  category?: string
  urgency?: string
  nature?: string
  source?: string
  timed: boolean
  amount?: number
  unit: LimitUnit
  extension?: number | null
  basis?: string
  verified?: boolean
  effective: Dayjs
  until?: Dayjs | null
  inFlight?: boolean
  reason: string
}

interface Props {
  policy: LimitPolicy
  row: LimitRow | null
  busy: boolean
  error: unknown
  onLook: (asked: LimitAsked) => void
  onCancel: () => void
}

const day = (value: Dayjs | null | undefined) => value?.format('YYYY-MM-DD')

function askedOf(fields: LimitFields, row: LimitRow | null): LimitAsked {
  const { kind, clock, category, urgency, nature, source, effective, inFlight, reason } = fields
  const common = { kind, row: row?.id, effective: day(effective), inFlight, reason }
  if (kind === 'end' || kind === 'reset') return common
  const amount = (value: number | null | undefined) => (fields.timed && value ? { amount: value, unit: fields.unit } : undefined)
  return {
    ...common,
    clock,
    category,
    urgency,
    nature,
    source,
    limit: amount(fields.amount),
    noClock: !fields.timed,
    extension: amount(fields.extension),
    basis: fields.basis,
    verified: fields.verified,
    until: day(fields.until),
  }
}

const startOf = (row: LimitRow | null): Partial<LimitFields> => ({
  kind: row ? (row.status === 'ended' ? 'reset' : 'change') : 'add',
  timed: row ? row.limit !== null : true,
  amount: row?.limit?.amount,
  unit: row?.limit?.unit ?? 'working-day',
  extension: row?.extension?.amount,
  basis: row?.basis,
  verified: row?.verified,
  effective: cityWall().startOf('day'),
})

function kindsOf(row: LimitRow) {
  const reset = { value: 'reset', label: '恢复出厂' }
  if (row.status === 'ended') return [reset]
  return [{ value: 'change', label: '调整' }, { value: 'end', label: '停用' }, ...(row.origin === 'changed' ? [reset] : [])]
}

export function LimitForm({ policy, row, busy, error, onLook, onCancel }: Props) {
  const [form] = Form.useForm<LimitFields>()
  const kind = Form.useWatch('kind', form) ?? startOf(row).kind
  const filled = kind === 'add' || kind === 'change'
  const today = cityWall().startOf('day')
  return (
    <Form form={form} layout="vertical" name="limit" initialValues={startOf(row)} onFinish={(fields) => onLook(askedOf({ ...fields, kind: fields.kind ?? kind! }, row))} scrollToFirstError>
      {row ? (
        <Form.Item name="kind" label="怎么改">
          <Radio.Group options={kindsOf(row)} />
        </Form.Item>
      ) : (
        <LimitScopeFields clocks={policy.clocks} />
      )}
      {filled && <LimitAmountFields form={form} />}
      <Form.Item name="effective" label={kind === 'end' ? '从哪天起停用' : '从哪天起生效'} rules={[{ required: true, message: '请选择日期' }]}>
        <DatePicker allowClear={false} format="YYYY-MM-DD" style={{ width: '100%' }} disabledDate={(value) => value.isBefore(today)} />
      </Form.Item>
      {filled && (
        <Form.Item name="until" label="到哪天为止" extra="不填则长期有效">
          <DatePicker allowClear={clearWords} format="YYYY-MM-DD" style={{ width: '100%' }} placeholder="长期有效" disabledDate={(value) => value.isBefore(today)} />
        </Form.Item>
      )}
      <Form.Item name="inFlight" valuePropName="checked" extra="不勾选：生效日期以前起算的时限始终按原规定；勾选后也要另行提交重算，才会变动。">
        <Checkbox>生效日期以前起算、还在办的也适用</Checkbox>
      </Form.Item>
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请填写理由' }]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} placeholder="会记入流水，例如：按市热线办新规定调整" />
      </Form.Item>
      <FormEnd submit="预览改动" busy={busy} error={error} onCancel={onCancel} />
    </Form>
  )
}
