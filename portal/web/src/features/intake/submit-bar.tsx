import { Button, Tooltip } from 'antd'
import { RefusalView } from '@/components/refusal-view'
import { useMe } from '@/lib/api/use-me'
import { intakeActions, mayGo, type IntakeWay } from './intake-actions'
import type { Intake } from './use-intake'
import styles from './intake-page.module.css'

interface Props {
  intake: Intake
  evidence: boolean
  onEvidence: () => void
  onWay: (way: IntakeWay) => void
  /** Why something cannot be done now; undefined where it can. */
  why: (way: IntakeWay) => string | undefined
}

export function SubmitBar({ intake, onEvidence, evidence, onWay, why }: Props) {
  const roles = useMe().data?.roles
  const started = intake.draft.text.trim() !== ''
  return (
    <div className={styles.submit}>
      {intake.open.error && <RefusalView error={intake.open.error} onClose={() => intake.open.reset()} />}
      <div role="group" aria-label="处理方式" className={styles.ways}>
        {intakeActions.map(({ way, name, hint }, i) => mayGo(way, roles) && (
          <Tooltip key={way} title={why(way) ?? hint}>
            <Button
              type={way === 'dispatch' ? 'primary' : 'default'}
              loading={intake.open.isPending && intake.way === way}
              disabled={why(way) !== undefined}
              onClick={() => onWay(way)}
              aria-keyshortcuts={`Alt+${i + 1}`}
            >
              {name} <kbd aria-hidden>{i + 1}</kbd>
            </Button>
          </Tooltip>
        ))}
      </div>
      <div className="row">
        <Button size="small" onClick={intake.next}>
          清空
        </Button>
        {intake.suggestion && (
          <Button size="small" type="link" aria-expanded={evidence} onClick={onEvidence}>
            {evidence ? '收起依据' : '查看全部依据'}
          </Button>
        )}
        <span role="status" className="muted small">
          {intake.suggesting ? '正在分析…' : started && intake.missing.length > 0 ? intake.missing.join('；') : ''}
        </span>
        <span className={styles.keys}>
          <kbd>Alt</kbd> + <kbd>1</kbd>…<kbd>8</kbd> 按序号办理 <kbd>Ctrl</kbd> + <kbd>Enter</kbd> 提交派单 <kbd>Alt</kbd> + <kbd>N</kbd> 下一件
        </span>
      </div>
    </div>
  )
}
