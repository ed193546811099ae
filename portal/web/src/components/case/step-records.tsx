import type { CaseStepRecord } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { Facts } from '../facts'
import { Pill } from '../pill'
import { Section } from '../section'

/** What was decided at each step of the case's own flow, with the form as it was filled in. */
export function StepRecords({ steps }: { steps: CaseStepRecord[] | undefined }) {
  if (!steps || steps.length === 0) return null
  return (
    <Section title="办理记录">
      <ol className="stack" aria-label="办理记录">
        {steps.map((step) => (
          <li key={`${step.node}-${step.at}`} className="stack-s">
            <div className="row">
              <span className="strong">{step.title}</span>
              <Pill tone="blue">{step.outcome}</Pill>
              <span className="muted small">
                {step.unit} · {step.by} · {showTime(step.at)}
              </span>
            </div>
            <Facts items={step.values} />
          </li>
        ))}
      </ol>
    </Section>
  )
}
