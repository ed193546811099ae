import type { CaseStepRecord } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { AttachmentList } from '../case/attachment-list'
import { Facts } from '../facts'
import { Pill } from '../pill'
import styles from './rooms.module.css'

interface Props {
  title: string
  steps: readonly CaseStepRecord[]
  /** What the n-th of them is called; else by its own title. */
  nameOf?: (index: number) => string
  toneOf?: (step: CaseStepRecord) => 'green' | 'red' | 'blue'
}

/** Records of one kind, in order, each with its form and its photos. */
export function StepNotes({ title, steps, nameOf, toneOf }: Props) {
  if (steps.length === 0) return null
  return (
    <div>
      <h3 className={styles.sub}>{title}</h3>
      <ol className="stack-s" aria-label={title}>
        {steps.map((step, i) => (
          <li key={`${step.node}-${step.at}`} className={styles.note}>
            <div className="row">
              <span className="strong">{nameOf?.(i) ?? step.title}</span>
              <Pill tone={toneOf?.(step) ?? 'blue'}>{step.outcome}</Pill>
              <span className="muted small">
                {step.unit} · {step.by} · {showTime(step.at)}
              </span>
            </div>
            <Facts items={step.values.map((value) => ({ ...value, wide: value.value.length > 24 }))} />
            {step.files && step.files.length > 0 && <AttachmentList items={step.files} />}
          </li>
        ))}
      </ol>
    </div>
  )
}
