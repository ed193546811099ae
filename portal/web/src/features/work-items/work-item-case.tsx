import { AttachmentList } from '@/components/case/attachment-list'
import { CaseFacts } from '@/components/case/case-facts'
import { CaseJournal } from '@/components/case/case-journal'
import { ClassificationView } from '@/components/case/classification-view'
import { ClockBars } from '@/components/case/clock-bars'
import { ClosingView } from '@/components/case/closing-view'
import { DispatchView } from '@/components/case/dispatch-view'
import { IncidentBanner } from '@/components/case/incident-banner'
import { NotesAndContacts } from '@/components/case/notes-and-contacts'
import { ObjectionsView } from '@/components/case/objections-view'
import { ReporterCard } from '@/components/case/reporter-card'
import { ReturnBanner } from '@/components/case/return-banner'
import { StepRecords } from '@/components/case/step-records'
import { SurroundingsView } from '@/components/case/surroundings-view'
import { HintsList } from '@/components/desk/hints-list'
import { CaseRooms } from '@/components/rooms/case-rooms'
import { besideRooms } from '@/components/rooms/room-steps'
import { Section } from '@/components/section'
import type { WorkItem } from '@/lib/contract'
import { matterOf } from '@/lib/matter'
import { useMe } from '@/lib/api/use-me'

/** All one needs to know about the case while doing this piece of work. */
export function WorkItemCase({ item }: { item: WorkItem }) {
  const detail = item.case
  const me = useMe().data
  const isHandler = item.assignee !== null && item.assignee.userName === me?.userName
  return (
    <div className="stack">
      <IncidentBanner incident={detail.incident} />
      <ReturnBanner detail={detail} />
      <Section title={matterOf(detail)}>
        <div className="stack">
          <ReporterCard detail={detail} isHandler={isHandler} />
          <CaseFacts detail={detail} />
        </div>
      </Section>
      <CaseRooms detail={detail} current={item.id} />
      {detail.closing && (
        <Section title="办理与答复">
          <ClosingView detail={detail} />
        </Section>
      )}
      {item.kind === 'check' && (
        <Section title="核对提示">
          <HintsList caseNo={item.caseNo} version={detail.version} />
        </Section>
      )}
      {detail.objections && detail.objections.length > 0 && (
        <Section title="派单异议">
          <ObjectionsView items={detail.objections} />
        </Section>
      )}
      <StepRecords steps={besideRooms(detail.steps, detail.rooms)} />
      <NotesAndContacts detail={detail} />
      <SurroundingsView detail={detail} />
      <Section title="时限">
        <ClockBars clocks={detail.clocks} />
      </Section>
      {detail.dispatch && (
        <Section title="派单依据">
          <DispatchView dispatch={{ ...detail.dispatch, candidates: [] }} />
        </Section>
      )}
      {detail.classification && (
        <Section title="分类依据">
          <ClassificationView text={detail.text} classification={detail.classification} />
        </Section>
      )}
      <Section title="附件">
        <AttachmentList items={detail.attachments} />
      </Section>
      <Section title="办件流水">
        <CaseJournal caseNo={item.caseNo} />
      </Section>
    </div>
  )
}
