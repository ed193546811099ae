import { Button } from 'antd'
import { RefusalView } from '@/components/refusal-view'
import type { Intake } from './use-intake'
import styles from './intake-page.module.css'

export function SubmitBar({ intake, onEvidence, evidence }: { intake: Intake; onEvidence: () => void; evidence: boolean }) {
  const started = intake.draft.text.trim() !== ''
  return (
    <div className={styles.submit}>
      {intake.open.error && <RefusalView error={intake.open.error} onClose={() => intake.open.reset()} />}
      <div className="row">
        <Button type="primary" size="large" loading={intake.open.isPending} disabled={intake.missing.length > 0} onClick={intake.submit}>
          提交派单
        </Button>
        <Button size="large" onClick={intake.next}>
          清空
        </Button>
        {intake.suggestion && (
          <Button type="link" aria-expanded={evidence} onClick={onEvidence}>
            {evidence ? '收起依据' : '查看全部依据'}
          </Button>
        )}
        <span role="status" className="muted small">
          {intake.suggesting ? '正在分析…' : started && intake.missing.length > 0 ? intake.missing.join('；') : ''}
        </span>
        <span className={styles.keys}>
          <kbd>Ctrl</kbd> + <kbd>Enter</kbd> 提交 <kbd>Alt</kbd> + <kbd>N</kbd> 下一件
        </span>
      </div>
    </div>
  )
}
