import { batchVerbsOf } from '@/features/work-items/batch-words'
import { workItems } from '../mock/cases'

const item = (change: object) => ({ ...workItems[0], kind: 'sign-and-handle', status: 'pending' as const, assignee: null, ...change })

describe('batch verbs', () => {
  it('batchVerbsOf_Waiting_CanBeSigned', () => {
    expect(batchVerbsOf(item({}), { roles: ['liaison'] })).toEqual(['sign'])
  })

  it('batchVerbsOf_SignedWithoutAHandler_CanBeAssignedByTheLiaisonOnly', () => {
    const signed = item({ status: 'signed' })

    expect(batchVerbsOf(signed, { roles: ['liaison'] })).toEqual(['assign'])
    expect(batchVerbsOf(signed, { roles: ['handler'] })).toEqual([])
  })

  it('batchVerbsOf_InSomebodysHands_CanBeHandedOver', () => {
    expect(batchVerbsOf(item({ status: 'signed', assignee: { userName: 'a', name: '甲' } }), { roles: ['unit-leader'] })).toEqual(['hand-over'])
  })
})
