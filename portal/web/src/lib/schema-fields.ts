import type { JsonSchema } from './contract'

export type FieldKind =
  | 'text' | 'long-text' | 'number' | 'boolean' | 'choice' | 'choices' | 'words' | 'date' | 'instant'
  | 'unit' | 'units' | 'staff' | 'category' | 'attachments' | 'group'

export interface Field {
  name: string
  label: string
  description?: string
  required: boolean
  kind: FieldKind
  schema: JsonSchema
  options: { value: unknown; label: string }[]
  fields: Field[]
}

const formats: Record<string, FieldKind> = {
  unit: 'unit',
  units: 'units',
  staff: 'staff',
  category: 'category',
  attachments: 'attachments',
  date: 'date',
  'date-time': 'instant',
  textarea: 'long-text',
  multiline: 'long-text',
}

const typeOf = (schema: JsonSchema) => (Array.isArray(schema.type) ? schema.type.find((t) => t !== 'null') : schema.type)

function optionsOf(schema: JsonSchema) {
  if (schema.oneOf) return schema.oneOf.filter((o) => 'const' in o).map((o) => ({ value: o.const, label: o.title ?? String(o.const) }))
  return (schema.enum ?? []).map((value) => ({ value, label: String(value) }))
}

const listOptionsOf = (schema: JsonSchema) => [...optionsOf(schema), ...optionsOf(schema.items ?? {})]

function kindOf(schema: JsonSchema): FieldKind {
  const type = typeOf(schema)
  const byFormat = schema.format ? formats[schema.format] : undefined
  if (byFormat) return byFormat
  if (schema.properties) return 'group'
  if (type === 'array') return schema.items?.format === 'unit' ? 'units' : listOptionsOf(schema).length > 0 ? 'choices' : 'words'
  if (optionsOf(schema).length > 0) return 'choice'
  if (type === 'boolean') return 'boolean'
  if (type === 'number' || type === 'integer') return 'number'
  return 'text'
}

/** The fields of a verb's form, in the schema's own order. */
export function fieldsOf(schema: JsonSchema | null | undefined): Field[] {
  const required = new Set(schema?.required ?? [])
  return Object.entries(schema?.properties ?? {})
    .filter(([, part]) => part.const === undefined)
    .map(([name, part]) => ({
      name,
      label: part.title ?? name,
      description: part.description,
      required: required.has(name),
      kind: kindOf(part),
      schema: part,
      options: listOptionsOf(part),
      fields: kindOf(part) === 'group' ? fieldsOf(part) : [],
    }))
}

/** What the form starts with: given values first, then the schema's defaults. */
export function startingValues(schema: JsonSchema | null | undefined, given: Record<string, unknown> = {}): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const field of fieldsOf(schema)) {
    if (field.kind === 'group') values[field.name] = startingValues(field.schema, given[field.name] as Record<string, unknown> | undefined)
    else if (given[field.name] !== undefined) values[field.name] = given[field.name]
    else if (field.schema.default !== undefined) values[field.name] = field.schema.default
  }
  return values
}

const isDayjs = (value: unknown): value is { format: (pattern: string) => string } =>
  typeof value === 'object' && value !== null && '$d' in value && 'format' in value

function cleaned(field: Field, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined
  if (isDayjs(value)) return value.format(field.kind === 'date' ? 'YYYY-MM-DD' : 'YYYY-MM-DDTHH:mm:ssZ')
  if (typeof value === 'string') return value.trim() || undefined
  if (field.kind === 'group') return dataOf(field.schema, value as Record<string, unknown>)
  if (Array.isArray(value) && value.length === 0 && !field.required) return undefined
  return value
}

/** What is sent: blanks left out, constants put in, days and instants as text. */
export function dataOf(schema: JsonSchema | null | undefined, values: Record<string, unknown>): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(schema?.properties ?? {})) if (part.const !== undefined) data[name] = part.const
  for (const field of fieldsOf(schema)) {
    const value = cleaned(field, values[field.name])
    if (value !== undefined) data[field.name] = value
  }
  return data
}
