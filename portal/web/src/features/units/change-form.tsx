import { DatePicker, Form, Input, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { clearWords } from '@/components/clear-words'
import { FormEnd } from '@/components/form-end'
import { LookupSelect } from '@/components/lookup-select'
import { cityInstant, cityWall } from '@/lib/city-time'
import { kinds } from './change-words'
import type { UnitChangeAsked } from './use-unit-changes'

interface Fields extends Omit<UnitChangeAsked, 'effective'> {
  when: 'now' | 'later'
  effective?: Dayjs
}

interface Props {
  busy: boolean
  error: unknown
  onLook: (asked: UnitChangeAsked) => void
  onCancel: () => void
}

const asked = ({ when, effective, ...fields }: Fields): UnitChangeAsked => ({ ...fields, effective: when === 'later' && effective ? cityInstant(effective) : undefined })

const needed = (message: string) => [{ required: true, message }]

export function ChangeForm({ busy, error, onLook, onCancel }: Props) {
  const [form] = Form.useForm<Fields>()
  const kind = Form.useWatch('kind', form) ?? 'merge'
  const later = Form.useWatch('when', form) === 'later'
  return (
    <Form form={form} layout="vertical" name="unit-change" initialValues={{ kind: 'merge', when: 'later' }} onFinish={(fields) => onLook(asked(fields))} scrollToFirstError>
      <Form.Item name="kind" label="变更方式" extra={kinds.find((one) => one.value === kind)?.hint}>
        <Radio.Group options={kinds.map(({ value, label }) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="code" label="变更的单位" rules={needed('请选择变更的单位')}>
        <LookupSelect lookup="units" label="变更的单位" />
      </Form.Item>
      {kind === 'split' && (
        <Form.Item name="parts" label="拆分成哪些单位" rules={needed('请选择两个以上承接单位')}>
          <LookupSelect lookup="units" label="拆分成哪些单位" multiple placeholder="可选多个单位" />
        </Form.Item>
      )}
      {(kind === 'merge' || kind === 'split') && (
        <Form.Item name="successor" label="在办事项由谁承接" rules={needed('请选择承接单位')}>
          <LookupSelect lookup="units" label="在办事项由谁承接" />
        </Form.Item>
      )}
      {kind === 'rename' && (
        <>
          <Form.Item name="name" label="新的全称" rules={needed('请填写新的全称')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="shortName" label="新的简称" rules={needed('请填写新的简称')}>
            <Input maxLength={30} />
          </Form.Item>
        </>
      )}
      {kind === 'move' && (
        <Form.Item name="parent" label="划归哪个上级单位" rules={needed('请选择上级单位')}>
          <LookupSelect lookup="units" label="划归哪个上级单位" />
        </Form.Item>
      )}
      <Form.Item name="when" label="什么时候生效">
        <Radio.Group
          options={[
            { value: 'later', label: '指定日期' },
            { value: 'now', label: '立即' },
          ]}
        />
      </Form.Item>
      {later && (
        <Form.Item name="effective" label="生效时间" rules={needed('请选择生效时间')}>
          <DatePicker
            allowClear={clearWords}
            showTime={{ format: 'HH:mm', defaultOpenValue: cityWall().startOf('day') }}
            format="YYYY-MM-DD HH:mm"
            style={{ width: '100%' }}
            placeholder="请选择"
            disabledDate={(day) => day.isBefore(cityWall().startOf('day'))}
          />
        </Form.Item>
      )}
      <Form.Item name="reason" label="依据" rules={[{ required: true, whitespace: true, message: '请写明依据' }]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} placeholder="例如：机构改革方案、编办批复文号" />
      </Form.Item>
      <FormEnd submit="预览影响" busy={busy} error={error} onCancel={onCancel} />
    </Form>
  )
}
