import type { ReactNode } from 'react'
import type { DispatchCandidate } from '@/lib/contract'
import { ConfidenceBar } from './confidence-bar'
import { EvidenceList } from './evidence-list'
import styles from './candidate-card.module.css'

interface Props {
  rank: number
  candidate: DispatchCandidate
  threshold?: number
  action?: ReactNode
}

/** One unit the dispatch could go to: why it, and why not others. */
export function CandidateCard({ rank, candidate, threshold, action }: Props) {
  const guards = candidate.evidence.filter((e) => e.kind === 'guard')
  return (
    <article className={styles.card} aria-label={`候选 ${rank}：${candidate.unit.name}`}>
      <div className="row-between">
        <div className="row">
          <span className={styles.rank} aria-hidden>
            {rank}
          </span>
          <h3>{candidate.unit.name}</h3>
          {candidate.coUnits.length > 0 && <span className="muted small">协办：{candidate.coUnits.map((u) => u.name).join('、')}</span>}
        </div>
        {action}
      </div>
      <ConfidenceBar label="综合得分" value={candidate.score} threshold={threshold} />
      <EvidenceList items={[...candidate.evidence.filter((e) => e.kind !== 'guard'), ...guards]} />
    </article>
  )
}
