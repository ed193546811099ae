import { useState } from 'react'
import { AttachmentList } from '@/components/case/attachment-list'
import { ClosingView } from '@/components/case/closing-view'
import { JournalTimeline } from '@/components/case/journal-timeline'
import { NotesAndContacts } from '@/components/case/notes-and-contacts'
import { HintsList } from '@/components/desk/hints-list'
import { ItemHeading } from '@/components/desk/item-heading'
import { Section } from '@/components/section'
import { inOrderOfWork } from '@/components/verbs/verb-order'
import { useVerbRunner } from '@/components/verbs/use-verb-runner'
import { VerbPanel } from '@/components/verbs/verb-panel'
import { useJournal } from '@/lib/api/use-journal'
import type { Verb, WorkItem } from '@/lib/contract'
import { fieldsOf } from '@/lib/schema-fields'
import { CheckList } from './check-list'
import { checkPointsOf, complaintsOf } from './check-points'
import styles from './review-detail.module.css'

/** The demand beside the reply, four questions, and the decision. */
export function ReviewDetail({ item }: { item: WorkItem }) {
  const detail = item.case
  const journal = useJournal(item.caseNo)
  const entries = journal.data?.pages.flatMap((page) => page.items) ?? []
  const points = checkPointsOf(detail, entries)
  const [own, setOwn] = useState<ReadonlySet<string> | null>(null)
  const ticked = own ?? new Set(points.filter((point) => point.hint).map((point) => point.key))
  const complaints = complaintsOf(points, ticked)
  const { runner, refresh } = useVerbRunner({ item: item.id, version: detail.version })
  // what is not ticked becomes the first draft of why the answer goes back
  const given = (verb: Verb) => {
    const words = !verb.primary && !verb.needsReason ? fieldsOf(verb.schema).find((f) => f.kind === 'long-text') : undefined
    return words && complaints ? { [words.name]: complaints } : undefined
  }
  return (
    <div className="stack">
      <div className="card">
        <ItemHeading item={item} />
      </div>
      <div className={styles.pair}>
        <div className="stack">
          <Section title="群众诉求">
            <div className="stack-s">
              <p className="pre">{detail.text}</p>
              {detail.expectation && (
                <p>
                  <span className="muted">期望结果 </span>
                  {detail.expectation}
                </p>
              )}
            </div>
          </Section>
          <Section title="审核要点">
            <CheckList points={points} ticked={ticked} onChange={setOwn} />
          </Section>
          <NotesAndContacts detail={detail} none="没有联系诉求人的记录。" />
          <Section title="核对提示">
            <HintsList caseNo={item.caseNo} version={detail.version} />
          </Section>
          <Section title="附件">
            <AttachmentList items={detail.attachments} />
          </Section>
          <Section title="最近流水">
            <JournalTimeline entries={entries.slice(-6)} newestFirst />
          </Section>
        </div>
        <div className="stack">
          <Section title={`单位答复${detail.holder ? ` · ${detail.holder.name}` : ''}`}>
            <ClosingView detail={detail} />
          </Section>
          <Section title="审核意见">
            <VerbPanel
              verbs={inOrderOfWork(item, null)}
              runner={runner}
              refresh={refresh}
              given={given}
              givenReason={(verb) => (!verb.primary && verb.needsReason ? complaints || undefined : undefined)}
            />
          </Section>
        </div>
      </div>
    </div>
  )
}
