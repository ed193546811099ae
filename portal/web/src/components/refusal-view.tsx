import { Alert, Button } from 'antd'
import { asRefused } from '@/lib/refused'

interface Props {
  error: unknown
  onRetry?: () => void
  onClose?: () => void
}

/** What the server said no to, in its own sentence, with the code to quote to support. */
export function RefusalView({ error, onRetry, onClose }: Props) {
  const refused = asRefused(error)
  const fields = Object.values(refused.errors)
    .flat()
    .filter((sentence) => sentence !== refused.message)
  return (
    <Alert
      type={refused.isStale ? 'warning' : 'error'}
      showIcon
      role="alert"
      closable={onClose ? { closeIcon: true, 'aria-label': '关闭提示' } : false}
      onClose={onClose}
      message={refused.message}
      description={
        <div className="stack-s small">
          {fields.length > 0 && (
            <ul>
              {fields.map((sentence) => (
                <li key={sentence}>· {sentence}</li>
              ))}
            </ul>
          )}
          <span className="muted">提示编号 {refused.code}</span>
        </div>
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {refused.isStale ? '刷新' : '重试'}
          </Button>
        )
      }
    />
  )
}
