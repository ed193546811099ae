import type { CaseObjection } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { Facts } from '../facts'
import { Pill } from '../pill'

/** What a unit disputes and why, and what became of it; newest first. */
export function ObjectionsView({ items }: { items: readonly CaseObjection[] }) {
  return (
    <ol className="stack" aria-label="派单异议">
      {[...items].reverse().map((objection) => (
        <li key={objection.at} className="stack-s">
          <div className="row">
            <span className="strong">{objection.unit.name}</span>
            <Pill tone={objection.decisionName ? 'neutral' : 'amber'}>{objection.decisionName ?? '待审核'}</Pill>
            <span className="muted small">
              {objection.by} · {showTime(objection.at)}
            </span>
          </div>
          <Facts
            items={[
              { label: '不认可的依据', value: objection.disputes, wide: true },
              { label: '理由和文件', value: <p className="pre">{objection.basis}</p>, wide: true },
              { label: '建议主办', value: objection.proposed },
              { label: '确认领导', value: objection.signedBy },
              { label: '审核意见', value: objection.decisionReason, wide: true },
            ]}
          />
        </li>
      ))}
    </ol>
  )
}
