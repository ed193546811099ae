import { Form } from 'antd'
import type { Field } from '@/lib/schema-fields'
import { FieldControl } from './field-control'
import { rulesOf } from './field-rules'

interface Props {
  fields: Field[]
  unitCode?: string
  path?: string[]
}

/** Draws a verb's schema as form items, groups nested. */
export function SchemaFields({ fields, unitCode, path = [] }: Props) {
  return fields.map((field) =>
    field.kind === 'group' ? (
      <fieldset key={field.name} style={{ border: 0, padding: 0, margin: '0 0 8px' }}>
        <legend className="strong">{field.label}</legend>
        <SchemaFields fields={field.fields} unitCode={unitCode} path={[...path, field.name]} />
      </fieldset>
    ) : (
      <Form.Item
        key={field.name}
        name={[...path, field.name]}
        label={field.kind === 'boolean' ? undefined : field.label}
        required={field.required && field.kind !== 'boolean'}
        rules={rulesOf(field)}
        extra={field.description}
      >
        <FieldControl field={field} unitCode={unitCode} />
      </Form.Item>
    ),
  )
}
