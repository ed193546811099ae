import type { CaseDispatch } from '@/lib/contract'
import { CandidateCard } from '../candidate-card'
import { ConfidenceBar } from '../confidence-bar'
import { EvidenceList } from '../evidence-list'
import { Pill } from '../pill'

/** Where the case was sent and on what ground; the units that were weighed, and the ones ruled out. */
export function DispatchView({ dispatch }: { dispatch: CaseDispatch }) {
  return (
    <div className="stack">
      <div className="row">
        <span className="strong">主办：{dispatch.unit?.name ?? '待分拨'}</span>
        {dispatch.coUnits.length > 0 && <span>协办：{dispatch.coUnits.map((u) => u.name).join('、')}</span>}
        {dispatch.unit && <Pill tone={dispatch.automatic ? 'blue' : 'neutral'}>{dispatch.automatic ? '自动派单' : '人工派单'}</Pill>}
      </div>
      {dispatch.reason && <p>{dispatch.reason}</p>}
      <ConfidenceBar label="派单把握" value={dispatch.confidence} threshold={dispatch.threshold} />
      <EvidenceList items={dispatch.evidence ?? []} />
      {(dispatch.candidates ?? []).length > 0 && <h3>比较过的单位</h3>}
      {(dispatch.candidates ?? []).map((candidate, i) => (
        <CandidateCard key={candidate.unit.code} rank={i + 1} candidate={candidate} />
      ))}
    </div>
  )
}
