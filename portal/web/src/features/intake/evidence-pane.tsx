import { ClassificationView } from '@/components/case/classification-view'
import { CandidateCard } from '@/components/candidate-card'
import { Section } from '@/components/section'
import type { Suggestion } from '@/lib/contract'
import styles from './intake-page.module.css'

/** The whole ground of the suggestion, for who wants to see it before filing. */
export function EvidencePane({ text, suggestion }: { text: string; suggestion: Suggestion }) {
  return (
    <div className={styles.evidence}>
      {suggestion.classification && (
        <Section title="为什么是这个分类">
          <ClassificationView text={text} classification={suggestion.classification} />
        </Section>
      )}
      {suggestion.dispatch && suggestion.dispatch.candidates.length > 0 && (
        <Section title="为什么派给这个单位">
          <div className="stack">
            {suggestion.dispatch.candidates.slice(0, 3).map((candidate, i) => (
              <CandidateCard key={candidate.unit.code} rank={i + 1} candidate={candidate} />
            ))}
          </div>
        </Section>
      )}
    </div>
  )
}
