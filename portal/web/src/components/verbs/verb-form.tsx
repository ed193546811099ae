import { Button, Form, Input } from 'antd'
import { useId, useRef, useState } from 'react'
import type { Verb, VerbCall } from '@/lib/contract'
import { newKey } from '@/lib/http'
import { asRefused, type Refused } from '@/lib/refused'
import { dataOf, fieldsOf, startingValues } from '@/lib/schema-fields'
import { RefusalView } from '../refusal-view'
import { SchemaFields } from './schema-fields'

export type RunVerb = (call: VerbCall & { idempotencyKey: string }) => Promise<unknown>

interface Props {
  verb: Verb
  run: RunVerb
  unitCode?: string
  given?: Record<string, unknown>
  givenReason?: string
  onDone?: () => void
  onCancel?: () => void
  onStale?: () => void
}

/** One verb as a form: its schema's fields, the reason when one is needed, and the server's refusal in place. */
export function VerbForm({ verb, run, unitCode, given, givenReason, onDone, onCancel, onStale }: Props) {
  const [form] = Form.useForm()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const key = useRef(newKey())
  const formId = useId()
  const submit = async (values: { data?: Record<string, unknown>; reason?: string }) => {
    setBusy(true)
    setRefused(null)
    try {
      await run({ data: dataOf(verb.schema, values.data ?? {}), reason: values.reason?.trim() || undefined, idempotencyKey: key.current })
      onDone?.()
    } catch (error) {
      const no = asRefused(error)
      // an answered "no" ends the attempt; only a lost connection is tried again under the same key
      if (no.status > 0) key.current = newKey()
      setRefused(no)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Form
      form={form}
      name={formId}
      layout="vertical"
      initialValues={{ data: startingValues(verb.schema, given), reason: givenReason }}
      onFinish={(values) => void submit(values)}
      scrollToFirstError
    >
      <SchemaFields fields={fieldsOf(verb.schema)} unitCode={unitCode} path={['data']} />
      {verb.needsReason && (
        <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写明理由，会记入办件流水' }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} placeholder="写明原因，会记入办件流水" />
        </Form.Item>
      )}
      {refused && (
        <div style={{ marginBottom: 12 }}>
          <RefusalView error={refused} onRetry={refused.isStale ? onStale : undefined} />
        </div>
      )}
      <div className="row">
        <Button type="primary" htmlType="submit" danger={verb.danger} loading={busy}>
          {verb.title}
        </Button>
        {onCancel && <Button onClick={onCancel}>取消</Button>}
      </div>
    </Form>
  )
}
