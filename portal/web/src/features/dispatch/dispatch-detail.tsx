import { placeOf } from '@/components/case/case-facts'
import { CaseDeeds } from '@/components/case/case-deeds'
import { CaseJournal } from '@/components/case/case-journal'
import { ClassificationView } from '@/components/case/classification-view'
import { ObjectionsView } from '@/components/case/objections-view'
import { ItemHeading } from '@/components/desk/item-heading'
import { ProposalCard } from '@/components/desk/proposal-card'
import { SplitCard } from '@/components/desk/split-card'
import { EvidenceList } from '@/components/evidence-list'
import { Facts } from '@/components/facts'
import { Section } from '@/components/section'
import { inOrderOfWork } from '@/components/verbs/verb-order'
import { useVerbRunner } from '@/components/verbs/use-verb-runner'
import { VerbPanel } from '@/components/verbs/verb-panel'
import type { WorkItem } from '@/lib/contract'
import { CandidateChoice } from './candidate-choice'
import styles from './dispatch-detail.module.css'

/** What follows adopting, choosing and deciding, in the order of a dispatcher's day. */
const deeds = ['consult', 'elevate', 'merge', 'split', 'divide', 'mark']

/** Everything a dispatcher weighs: the words, the candidates, the ways to decide. */
export function DispatchDetail({ item }: { item: WorkItem }) {
  const detail = item.case
  const { runner, refresh } = useVerbRunner({ item: item.id, version: detail.version })
  const objection = item.kind === 'objection-review'
  return (
    <div className="stack">
      <div className="card">
        <ItemHeading item={item} />
      </div>
      <div className={styles.columns}>
        <div className="stack">
          {!objection && <SplitCard detail={detail} />}
          {!objection && <ProposalCard detail={detail} />}
          {objection && (
            <Section title="派单异议">
              <ObjectionsView items={detail.objections ?? []} />
            </Section>
          )}
          <Section title={detail.classification ? '诉求与分类依据' : '诉求'}>
            <div className="stack">
              {detail.classification ? <ClassificationView text={detail.text} classification={detail.classification} /> : <p className="pre">{detail.text}</p>}
              <Facts
                items={[
                  { label: '期望结果', value: detail.expectation, wide: true },
                  { label: '事发地址', value: detail.address || placeOf(detail.place), wide: true },
                ]}
              />
            </div>
          </Section>
          {!objection && <CandidateChoice item={item} />}
          {objection && detail.dispatch && (
            <Section title="原派单依据">
              <div className="stack">
                {detail.dispatch.reason && <p>{detail.dispatch.reason}</p>}
                <EvidenceList items={detail.dispatch.evidence} />
              </div>
            </Section>
          )}
          {objection && (
            <Section title="办件流水">
              <CaseJournal caseNo={item.caseNo} />
            </Section>
          )}
        </div>
        <div className="stack">
          <aside className={`card ${styles.side}`} aria-labelledby="decide-title">
            <h2 id="decide-title">{objection ? '异议怎样处理' : '改选主办、加协办'}</h2>
            <p className="muted small">{item.todo}</p>
            <VerbPanel verbs={inOrderOfWork(item, null)} runner={runner} refresh={refresh} />
          </aside>
          <CaseDeeds detail={detail} first={deeds} />
        </div>
      </div>
    </div>
  )
}
