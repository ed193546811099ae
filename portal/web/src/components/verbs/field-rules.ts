import type { FormItemProps } from 'antd'
import type { Field } from '@/lib/schema-fields'

const picks = new Set(['choice', 'choices', 'unit', 'units', 'staff', 'category', 'date', 'instant'])

/** Sentences that say what to do; the server checks again and has the last word. */
export function rulesOf(field: Field): FormItemProps['rules'] {
  const { schema, label } = field
  const rules: FormItemProps['rules'] = []
  if (field.required && field.kind !== 'boolean') {
    const blankCounts = field.kind === 'text' || field.kind === 'long-text'
    const sentence = field.kind === 'attachments' ? `请添加${label}` : picks.has(field.kind) ? `请选择${label}` : `请填写${label}`
    rules.push(blankCounts ? { required: true, whitespace: true, message: sentence } : { required: true, message: sentence })
  }
  if (schema.minLength && schema.minLength > 1) rules.push({ min: schema.minLength, message: `${label}至少写 ${schema.minLength} 个字` })
  if (schema.maxLength) rules.push({ max: schema.maxLength, message: `${label}最多 ${schema.maxLength} 个字` })
  if (schema.pattern) rules.push({ pattern: new RegExp(schema.pattern), message: `${label}的格式不对，请检查` })
  if (schema.minimum !== undefined) rules.push({ type: 'number', min: schema.minimum, message: `${label}不能小于 ${schema.minimum}` })
  if (schema.maximum !== undefined) rules.push({ type: 'number', max: schema.maximum, message: `${label}不能大于 ${schema.maximum}` })
  return rules
}
