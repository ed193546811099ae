export interface JsonSchema {
  type?: string | string[]
  title?: string
  description?: string
  format?: string
  default?: unknown
  const?: unknown
  enum?: unknown[]
  oneOf?: { const: unknown; title?: string }[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  pattern?: string
}

export interface Verb {
  name: string
  title: string
  description?: string | null
  primary: boolean
  danger: boolean
  needsReason: boolean
  schema?: JsonSchema | null
}

export interface VerbCall {
  reason?: string
  data?: Record<string, unknown>
  version?: number
}
