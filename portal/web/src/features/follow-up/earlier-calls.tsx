import { JournalTimeline } from '@/components/case/journal-timeline'
import { LoadingBlock } from '@/components/loading-block'
import { Section } from '@/components/section'
import { useJournal } from '@/lib/api/use-journal'
import type { WorkItem } from '@/lib/contract'
import { callsOf } from './calls'

export function EarlierCalls({ item }: { item: WorkItem }) {
  const journal = useJournal(item.caseNo)
  const calls = callsOf(journal.data?.pages.flatMap((page) => page.items) ?? [], item.id)
  return (
    <Section title={`此前拨打 ${calls.length} 次`}>
      {journal.isPending ? <LoadingBlock rows={2} /> : calls.length === 0 ? <p className="muted small">还没有拨打过。3 次未接通后可发短信评价。</p> : <JournalTimeline entries={calls} />}
    </Section>
  )
}
