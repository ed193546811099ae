import { Radio, Select } from 'antd'
import type { Field } from '@/lib/schema-fields'

/** Up to this many choices are all shown at once. */
const shownAtOnce = 8

interface Props {
  field: Field
  id?: string
  value?: string
  onChange?: (value: string) => void
}

/** One of a few named values: buttons when there are few, a list when there are many. */
export function ChoiceControl({ field, id, value, onChange }: Props) {
  const options = field.options.map((option) => ({ value: option.value as string, label: option.label }))
  if (options.length > shownAtOnce) return <Select id={id} aria-label={field.label} virtual={false} listHeight={560} placeholder="请选择" options={options} value={value} onChange={onChange} />
  return (
    <div role="radiogroup" aria-label={field.label}>
      <Radio.Group id={id} options={options} value={value} onChange={(e) => onChange?.(e.target.value as string)} />
    </div>
  )
}
