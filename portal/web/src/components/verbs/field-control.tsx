import { Checkbox, DatePicker, Input, InputNumber, Select } from 'antd'
import type { Field } from '@/lib/schema-fields'
import { AttachmentsField } from '../attachments-field'
import { LookupSelect } from '../lookup-select'
import { ChoiceControl } from './choice-control'

interface Props {
  field: Field
  /** Whose staff may be picked. */
  unitCode?: string
  id?: string
  value?: unknown
  onChange?: (value: unknown) => void
}

/** The control of one schema field; `value`, `onChange` and `id` come from the surrounding form item. */
export function FieldControl({ field, unitCode, ...bound }: Props) {
  // antd puts the form item's aria-required on wrappers that have no role to carry it
  const control = { ...(bound as Record<string, never>), 'aria-required': undefined }
  switch (field.kind) {
    case 'long-text':
      return <Input.TextArea {...control} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={field.schema.maxLength} />
    case 'number':
      return <InputNumber {...control} min={field.schema.minimum} max={field.schema.maximum} style={{ width: 160 }} />
    case 'boolean':
      return <Checkbox id={bound.id} checked={bound.value === true} onChange={(e) => bound.onChange?.(e.target.checked)}>{field.label}</Checkbox>
    case 'choice':
      return <ChoiceControl {...control} field={field} />
    case 'choices':
      return <Checkbox.Group {...control} options={field.options.map((o) => ({ value: o.value as string, label: o.label }))} />
    case 'words':
      return <Select {...control} mode="tags" aria-label={field.label} open={false} suffixIcon={null} tokenSeparators={['、', ',', ',', ' ']} placeholder="输入后按回车，可填多项" />
    case 'date':
      return <DatePicker {...control} style={{ width: '100%' }} placeholder="请选择日期" />
    case 'instant':
      return <DatePicker {...control} showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} placeholder="请选择日期和时间" />
    case 'unit':
      return <LookupSelect {...control} lookup="units" label={field.label} placeholder="输入单位名称搜索" />
    case 'units':
      return <LookupSelect {...control} lookup="units" multiple label={field.label} placeholder="可选多个单位" />
    case 'staff':
      return <LookupSelect {...control} lookup="staff" label={field.label} filter={{ unit: unitCode }} placeholder="输入姓名搜索" />
    case 'category':
      return <LookupSelect {...control} lookup="categories" label={field.label} placeholder="输入事项名称搜索" />
    case 'attachments':
      return <AttachmentsField {...control} />
    default:
      return <Input {...control} maxLength={field.schema.maxLength} />
  }
}
