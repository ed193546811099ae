import { ClosingView } from '@/components/case/closing-view'
import { NotesAndContacts } from '@/components/case/notes-and-contacts'
import { ReporterCard } from '@/components/case/reporter-card'
import { ItemHeading } from '@/components/desk/item-heading'
import { Section } from '@/components/section'
import { inOrderOfWork } from '@/components/verbs/verb-order'
import { useVerbRunner } from '@/components/verbs/use-verb-runner'
import { VerbPanel } from '@/components/verbs/verb-panel'
import type { WorkItem } from '@/lib/contract'
import { CallScript } from './call-script'
import { EarlierCalls } from './earlier-calls'
import styles from './follow-up-detail.module.css'

export function FollowUpDetail({ item }: { item: WorkItem }) {
  const detail = item.case
  const { runner, refresh } = useVerbRunner({ item: item.id, version: detail.version })
  return (
    <div className="stack">
      <div className="card stack">
        <ItemHeading item={item} />
        <ReporterCard detail={detail} isHandler />
      </div>
      <div className={styles.columns}>
        <div className="stack">
          <CallScript item={item} />
          <Section title="诉求与答复">
            <div className="stack">
              <p className="pre">{detail.text}</p>
              <ClosingView detail={detail} />
            </div>
          </Section>
        </div>
        <div className="stack">
          <Section title="回访结果">
            <VerbPanel verbs={inOrderOfWork(item, null)} runner={runner} refresh={refresh} />
          </Section>
          <NotesAndContacts detail={detail} />
          <EarlierCalls item={item} />
        </div>
      </div>
    </div>
  )
}
