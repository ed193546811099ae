import type { CaseStepRecord, Rooms } from '@/lib/contract'

const mediation = ['Mediation', 'Agreement', 'CourtLink', 'Performance']
const inspection = ['HazardVerify', 'RectifyNotice', 'Rectification', 'RectifyExtension', 'ReInspection', 'Listing']

/** The records of some kinds of step, oldest first. */
export const stepsOf = (steps: readonly CaseStepRecord[] | undefined, ...types: string[]) => (steps ?? []).filter((step) => step.type && types.includes(step.type))

/** What the rooms tell is not told a second time in the list of records. */
export function besideRooms(steps: readonly CaseStepRecord[] | undefined, rooms: Rooms | null | undefined): CaseStepRecord[] {
  const told = new Set([
    ...(rooms?.whistle ? ['ReportIn.Member'] : []),
    ...(rooms?.consultation ? ['Consultation.Member', 'Consultation'] : []),
    ...(rooms?.mediation ? mediation : []),
    ...(rooms?.inspection ? inspection : []),
  ])
  return (steps ?? []).filter((step) => !step.type || !told.has(step.type))
}

const shown = (step: CaseStepRecord, label: string) => step.values.find((value) => value.label === label)?.value

/** When a session was held: what was written down, else when it was recorded. */
export const heldOn = (step: CaseStepRecord) => shown(step, '调解日期') ?? step.at.slice(0, 10)
