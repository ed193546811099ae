import type { CaseDetail } from '@/lib/contract'
import { placeOf } from '../case/case-facts'
import { Section } from '../section'
import { ChildrenView } from './children-view'
import { ConsultationView } from './consultation-view'
import { InspectionView } from './inspection-view'
import { MediationView } from './mediation-view'
import { WhistleView } from './whistle-view'

/** The gatherings of a case, each at one look. `current`: the item this page is about, beside which its actions already stand. */
export function CaseRooms({ detail, current }: { detail: CaseDetail; current?: string }) {
  const rooms = detail.rooms
  if (!rooms) return null
  return (
    <>
      {rooms.whistle && (
        <Section title="吹哨报到">
          <WhistleView room={rooms.whistle} place={placeOf(detail.place)} current={current} />
        </Section>
      )}
      {rooms.consultation && (
        <Section title="联席会商">
          <ConsultationView room={rooms.consultation} title={detail.title} current={current} />
        </Section>
      )}
      {rooms.mediation && (
        <Section title="调解">
          <MediationView room={rooms.mediation} steps={detail.steps} current={current} />
        </Section>
      )}
      {rooms.inspection && (
        <Section title="隐患整改与复查">
          <InspectionView room={rooms.inspection} steps={detail.steps} current={current} />
        </Section>
      )}
      {rooms.children.length > 0 && (
        <Section title="子任务">
          <ChildrenView items={rooms.children} />
        </Section>
      )}
    </>
  )
}
