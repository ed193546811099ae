import { ConfidenceBar } from '@/components/confidence-bar'
import { EvidenceList } from '@/components/evidence-list'
import { LookupSelect } from '@/components/lookup-select'
import { Pill } from '@/components/pill'
import type { LookupItem } from '@/lib/contract'
import { OriginLabel } from './origin-label'
import type { Intake } from './use-intake'
import styles from './intake-page.module.css'

/** Proposed lead and helping units, and whether the dispatch will be automatic. */
export function UnitFields({ intake }: { intake: Intake }) {
  const { draft, dispatch, suggestion } = intake
  const plan = suggestion?.dispatch
  const known: LookupItem[] = [
    ...(draft.unit ? [draft.unit] : []),
    ...draft.coUnits,
    ...(plan?.candidates ?? []).map((c) => ({ value: c.unit.code, label: c.unit.name })),
  ]
  const named = (value: string): LookupItem => known.find((unit) => unit.value === value) ?? { value, label: value }
  return (
    <div className={styles.units}>
      <div className={styles.two}>
        <div>
          <OriginLabel intake={intake} field="unit" htmlFor="draft-unit" text="拟派主办" evidence={plan && <EvidenceList items={plan.evidence} />} />
          <LookupSelect
            id="draft-unit"
            label="拟派主办"
            lookup="units"
            value={draft.unit?.value}
            known={known}
            onChange={(value) => dispatch({ type: 'edit', values: { unit: typeof value === 'string' ? named(value) : null } })}
            placeholder="不填则由分拨员确定"
          />
        </div>
        <div>
          <OriginLabel intake={intake} field="coUnits" htmlFor="draft-co-units" text="协办" />
          <LookupSelect
            id="draft-co-units"
            label="协办"
            lookup="units"
            multiple
            value={draft.coUnits.map((unit) => unit.value)}
            known={known}
            onChange={(value) => dispatch({ type: 'edit', values: { coUnits: (Array.isArray(value) ? value : []).map(named) } })}
            placeholder="可不填"
          />
        </div>
      </div>
      {plan && (
        <div className="stack-s">
          <ConfidenceBar label="派单把握" value={plan.confidence} threshold={plan.threshold} />
          <p className="row small">
            <span className="muted">提交后</span>
            <Pill tone={plan.disposition === 'automatic' ? 'green' : 'amber'}>{plan.dispositionName}</Pill>
          </p>
        </div>
      )}
    </div>
  )
}
