import { Button } from 'antd'
import { RefusalView } from './refusal-view'

interface Props {
  /** What the button that sends the form says. */
  submit: string
  busy: boolean
  error: unknown
  onCancel: () => void
}

/** How a form within a page ends: what was refused, and the two ways on. */
export function FormEnd({ submit, busy, error, onCancel }: Props) {
  return (
    <>
      {error ? (
        <div style={{ marginBottom: 12 }}>
          <RefusalView error={error} />
        </div>
      ) : null}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submit}
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </div>
    </>
  )
}
