import { CaseFacts } from '@/components/case/case-facts'
import { ClosingView } from '@/components/case/closing-view'
import { IncidentBanner } from '@/components/case/incident-banner'
import { NotesAndContacts } from '@/components/case/notes-and-contacts'
import { ObjectionsView } from '@/components/case/objections-view'
import { ReporterCard } from '@/components/case/reporter-card'
import { ReturnBanner } from '@/components/case/return-banner'
import { StepRecords } from '@/components/case/step-records'
import { CaseRooms } from '@/components/rooms/case-rooms'
import { besideRooms } from '@/components/rooms/room-steps'
import { Section } from '@/components/section'
import { useMe } from '@/lib/api/use-me'
import type { CaseDetail } from '@/lib/contract'
import { matterOf } from '@/lib/matter'
import { ArchiveView } from './archive-view'
import { CaseWork } from './case-work'

export function CaseOverview({ detail }: { detail: CaseDetail }) {
  const me = useMe().data
  const handles = detail.workItems.some((item) => item.status === 'signed' && item.assignee?.userName === me?.userName)
  return (
    <div className="stack">
      <IncidentBanner incident={detail.incident} />
      <ReturnBanner detail={detail} />
      <Section title={matterOf(detail)}>
        <div className="stack">
          <ReporterCard detail={detail} isHandler={handles} />
          <CaseFacts detail={detail} />
        </div>
      </Section>
      <CaseRooms detail={detail} />
      {detail.closing && (
        <Section title="办理与答复">
          <ClosingView detail={detail} />
        </Section>
      )}
      {detail.objections && detail.objections.length > 0 && (
        <Section title="派单异议">
          <ObjectionsView items={detail.objections} />
        </Section>
      )}
      <StepRecords steps={besideRooms(detail.steps, detail.rooms)} />
      <NotesAndContacts detail={detail} />
      <Section title="任务">
        <CaseWork detail={detail} />
      </Section>
      {(detail.appraisal || detail.archivedAt) && (
        <Section title="归档与评价">
          <ArchiveView detail={detail} />
        </Section>
      )}
    </div>
  )
}
