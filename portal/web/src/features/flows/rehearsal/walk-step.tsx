import type { RehearsalWalkStep } from '@/lib/contract'
import { showTime } from '@/lib/time'
import styles from './rehearsal.module.css'
import { VerdictPill } from './verdict-pill'

/** One step: what was done, and where the case stands behind it. */
export function WalkStep({ step }: { step: RehearsalWalkStep }) {
  return (
    <section className="card" aria-label={`第 ${step.ordinal} 步`} aria-live="polite">
      <div className="row-between">
        <h3>
          第 {step.ordinal} 步 {step.what}
        </h3>
        <VerdictPill verdict={step.verdict} />
      </div>
      <dl className={styles.facts}>
        <dt>办理</dt>
        <dd>
          {step.by}，{showTime(step.at, 'full')}
        </dd>
        <dt>{step.verdict === 'same' ? '之后' : '原来'}</dt>
        <dd>{step.was}</dd>
        {step.verdict !== 'same' && (
          <>
            <dt>现在</dt>
            <dd className="strong">{step.now}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
