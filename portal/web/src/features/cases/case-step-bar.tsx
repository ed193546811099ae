import type { CaseDetail } from '@/lib/contract'
import styles from './case-step-bar.module.css'
import { caseSteps } from './case-steps'

const spoken = { done: '已完成', now: '进行中', later: '未开始' }

export function CaseStepBar({ detail }: { detail: CaseDetail }) {
  return (
    <ol className={styles.bar} aria-label="办理进度" tabIndex={0}>
      {caseSteps(detail.stage, detail.stageName, detail.status, detail.stages).map((step) => (
        <li key={step.name} className={styles[step.state]} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className={styles.dot} aria-hidden />
          {step.name}
          <span className="visually-hidden">{spoken[step.state]}</span>
        </li>
      ))}
    </ol>
  )
}
