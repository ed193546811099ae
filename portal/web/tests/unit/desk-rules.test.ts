import { otherWork } from '@/components/desk/other-work-words'
import { adoptionOf, dispatchVerbOf } from '@/features/dispatch/dispatch-verb'
import { canSign, groupInbox, groupOf } from '@/features/work-items/inbox-groups'
import { queueOrder } from '@/lib/queue-order'
import { givenItem, givenVerb } from './given'

const dispatchVerb = (part = {}) =>
  givenVerb({
    name: 'dispatch', primary: true,
    schema: { type: 'object', required: ['unit', 'reason'], properties: { unit: { type: 'string', format: 'unit' }, coUnits: { type: 'array', format: 'units' }, reason: { type: 'string', format: 'textarea' } } },
    ...part,
  })

describe('inbox groups', () => {
  it.each([
    [{ status: 'pending' as const }, 'sign'],
    [{ status: 'signed' as const }, 'assign'],
    [{ status: 'signed' as const, assignee: { userName: 'a', name: '李明' } }, 'handle'],
    [{ kind: 'approval' }, 'approval'],
    [{ kind: 'reply' }, 'reply'],
    [{ status: 'objected' as const }, 'objected'],
    [{ kind: 'something-new', kindName: '联席会商' }, '联席会商'],
  ])('groupOf_%o_IsWhatPeopleCallIt', (part, group) => {
    expect(groupOf(givenItem(part))).toBe(group)
  })

  it('groupInbox_DoneWork_IsNotShown', () => {
    const groups = groupInbox([givenItem(), givenItem({ id: 'w2', status: 'done' }), givenItem({ id: 'w3', round: 2 })])

    expect(groups.map((group) => [group.name, group.items.length])).toEqual([['全部', 2], ['待签收', 2], ['重办', 1]])
  })

  it('canSign_OnlyWaitingHandling_IsTrue', () => {
    expect(canSign(givenItem())).toBe(true)
    expect(canSign(givenItem({ kind: 'approval' }))).toBe(false)
    expect(canSign(givenItem({ status: 'signed' }))).toBe(false)
  })

  it('queueOrder_UrgentThenLongestWaiting_ComesFirst', () => {
    const items = [
      givenItem({ id: 'late', createdAt: '2026-11-21T10:00:00+08:00' }),
      givenItem({ id: 'early', createdAt: '2026-11-21T08:00:00+08:00' }),
      givenItem({ id: 'critical', urgency: 'critical', urgencyName: '特急', createdAt: '2026-11-21T11:00:00+08:00' }),
      givenItem({ id: 'done', status: 'done' }),
    ]

    expect(queueOrder(items).map((item) => item.id)).toEqual(['critical', 'early', 'late'])
  })
})

describe('dispatch verb', () => {
  it('dispatchVerbOf_VerbThatAsksForAUnit_IsFound', () => {
    const found = dispatchVerbOf([givenVerb(), dispatchVerb()])

    expect(found).toMatchObject({ unitField: 'unit', unitsField: 'coUnits', wordsField: 'reason', direct: true })
  })

  it('dispatchVerbOf_AsksForMoreThanCanBeFilled_IsOpenedNotSent', () => {
    const schema = { type: 'object', required: ['unit', 'days'], properties: { unit: { type: 'string', format: 'unit' }, days: { type: 'integer' } } }

    expect(dispatchVerbOf([dispatchVerb({ schema })])?.direct).toBe(false)
  })

  it('dispatchVerbOf_NothingAsksForAUnit_IsNull', () => {
    expect(dispatchVerbOf([givenVerb()])).toBeNull()
  })

  it('adoptionOf_Candidate_NamesLeadHelpersAndTheClause', () => {
    const candidate = { unit: { code: 'u1', name: '甲' }, score: 0.9, coUnits: [{ code: 'u2', name: '乙' }], evidence: [{ kind: 'duty' as const, title: '派单目录第 3 条', text: '' }] }

    expect(adoptionOf(dispatchVerbOf([dispatchVerb()])!, candidate)).toEqual({ unit: 'u1', coUnits: ['u2'], reason: '采纳系统建议，由甲主办；依据：派单目录第 3 条' })
  })
})

describe('other work', () => {
  it('otherWork_KindsOfTheDesk_AreNotCountedTwice', () => {
    const items = [givenItem({ kind: 'dispatch', kindName: '人工分拨' }), givenItem({ kind: 'step', kindName: '定级' }), givenItem({ kind: 'step', kindName: '核哨分哨' }), givenItem({ kind: 'step', kindName: '定级' })]

    expect(otherWork(items, ['dispatch'])).toEqual({ total: 3, kinds: '定级 2、核哨分哨 1' })
  })

  it('otherWork_NothingElse_IsSilent', () => {
    expect(otherWork([givenItem({ kind: 'review' })], ['review'])).toBeNull()
  })
})
