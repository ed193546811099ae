import { besideRooms, heldOn, stepsOf } from '@/components/rooms/room-steps'
import { standing } from '@/components/rooms/tally'
import { arrivalWords, timelineOf } from '@/components/rooms/whistle-timeline'
import type { CaseStepRecord, ConsultationRoom, WhistleMember, WhistleRoom } from '@/lib/contract'

const unit = { code: 'u', name: '交警大队' }
const called = '2026-11-22T10:00:00+08:00'
const due = '2026-11-22T10:30:00+08:00'
const now = new Date('2026-11-22T10:45:00+08:00').getTime()

const givenMember = (part: Partial<WhistleMember> = {}): WhistleMember => ({ unit, leads: false, state: 'waiting', stateName: '待报到', dueAt: due, ...part })

const givenWhistle = (members: WhistleMember[]): WhistleRoom => ({ calledAt: called, dueAt: due, arrived: 0, late: 0, absent: 0, members })

const givenStep = (part: Partial<CaseStepRecord> = {}): CaseStepRecord => ({ node: 'n', title: '调解（场次）', outcome: '达成协议', unit: '社区', by: '李桂琴', at: called, round: 1, values: [], type: 'Mediation', ...part })

const givenSitting = (part: Partial<ConsultationRoom> = {}): ConsultationRoom => ({
  ruleName: '加权多数', lead: unit, weight: 4, agree: 1, disagree: 1, abstain: 0, wouldCarry: true,
  members: [{ unit, leads: true, weight: 2, overdue: false }, { unit, leads: false, weight: 1, vote: 'agree', overdue: false }, { unit, leads: false, weight: 1, overdue: false }], ...part,
})

describe('whistle', () => {
  it('timelineOf_OneLateOneMissing_StandsInOrder', () => {
    const line = timelineOf(givenWhistle([givenMember({ state: 'late', at: '2026-11-22T10:40:00+08:00' }), givenMember({ state: 'overdue' })]), now)!

    expect(line.due).toBeLessThan(line.marks[0].at)
    expect(line.marks[0].at).toBeLessThan(line.now!)
    expect(line.marks[0].tone).toBe('amber')
  })

  it('timelineOf_EverybodyIn_HasNoNow', () => {
    expect(timelineOf(givenWhistle([givenMember({ state: 'arrived', at: called })]), now)!.now).toBeNull()
  })

  it('timelineOf_NotYetChecked_IsNone', () => {
    expect(timelineOf({ ...givenWhistle([givenMember()]), calledAt: null }, now)).toBeNull()
  })

  it.each([
    [givenMember({ state: 'late', at: '2026-11-22T10:40:00+08:00', lateSeconds: 600 }), '迟到 10 分钟'],
    [givenMember({ state: 'arrived', at: '2026-11-22T10:20:00+08:00' }), '提前 10 分钟'],
    [givenMember({ state: 'overdue' }), '已超过 15 分钟'],
    [givenMember({ state: 'absent' }), null],
    [givenMember({ dueAt: null }), null],
  ])('arrivalWords_%#_SaysHowItCame', (member, words) => {
    expect(arrivalWords(member, now)).toBe(words)
  })
})

describe('consultation', () => {
  it('standing_OneSilent_SaysWhoIsAwaitedAndWhatTheLeadCanDo', () => {
    expect(standing(givenSitting())).toContain('还有 1 家没有提出意见；照目前的意见，牵头单位同意即形成一致')
  })

  it('standing_WouldNotCarry_SaysTheWaysOut', () => {
    expect(standing(givenSitting({ wouldCarry: false }))).toContain('或提级')
  })

  it('standing_Decided_IsTheResult', () => {
    expect(standing(givenSitting({ decisionName: '形成一致' }))).toBe('会商结果：形成一致。')
  })
})

describe('records', () => {
  it('besideRooms_RoomOpen_LeavesItsOwnRecordsToIt', () => {
    const steps = [givenStep(), givenStep({ type: 'RiskAssessment' }), givenStep({ type: null })]
    const rooms = { whistle: null, consultation: null, inspection: null, children: [], mediation: { gradeName: '一般', sessions: 1, absences: 0, lifts: 0, urges: 0 } }

    expect(besideRooms(steps, rooms)).toHaveLength(2)
    expect(besideRooms(steps, null)).toHaveLength(3)
    expect(stepsOf(steps, 'Mediation')).toHaveLength(1)
  })

  it('heldOn_DateWrittenDown_WinsOverTheDayItWasRecorded', () => {
    expect(heldOn(givenStep({ values: [{ label: '调解日期', value: '2026-11-20' }] }))).toBe('2026-11-20')
    expect(heldOn(givenStep())).toBe('2026-11-22')
  })
})
