import { ledgerLanes } from '@/features/cases/ledger-lanes'
import type { LedgerInterval } from '@/lib/contract'

const interval = (name: string, reason: string, seconds: number): LedgerInterval => ({
  from: '2026-03-03T09:00:00+08:00',
  to: '2026-03-03T10:00:00+08:00',
  unit: { code: name, name },
  person: null,
  reason,
  seconds,
  workingSeconds: seconds / 2,
})

describe('ledgerLanes', () => {
  it('ledgerLanes_HolderComesBack_LiesTwiceOnOneLane', () => {
    const lanes = ledgerLanes([interval('甲', '处置', 50), interval('乙', '平台审核', 25), interval('甲', '处置', 25)], 100)

    expect(lanes.map((lane) => [lane.holder, lane.seconds])).toEqual([
      ['甲', 75],
      ['乙', 25],
    ])
    expect(lanes[0].pieces.map((piece) => [piece.left, piece.width])).toEqual([
      [0, 50],
      [75, 25],
    ])
  })

  it('ledgerLanes_OneHolderTwoReasons_HasTwoLanes', () => {
    expect(ledgerLanes([interval('甲', '待签收', 10), interval('甲', '处置', 90)], 100)).toHaveLength(2)
  })

  it('ledgerLanes_NothingElapsed_DividesByNothing', () => {
    expect(ledgerLanes([interval('甲', '受理', 0)], 0)[0].pieces[0]).toMatchObject({ left: 0, width: 0 })
  })
})
