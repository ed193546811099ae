import { sayChange, sayEffect } from '@/features/units/change-words'
import type { UnitChange } from '@/lib/contract'

const change = (part: Partial<UnitChange>): UnitChange => ({
  id: '1', kind: 'merge', kindName: '撤并', unit: { code: 'a', name: '甲办' }, successor: { code: 'b', name: '乙办' }, parts: [], newName: null, newShortName: null, newParent: null,
  effective: '2026-12-01T00:00:00+08:00', reason: '改革', setBy: '管理员', setAt: '2026-11-24T00:00:00+08:00', appliedAt: null, status: 'planned', openCases: 3, ...part,
})

describe('unit changes in words', () => {
  it.each([
    [change({}), '甲办撤并，由乙办承接'],
    [change({ kind: 'split', parts: [{ code: 'b', name: '乙办' }, { code: 'c', name: '丙办' }] }), '甲办拆分为乙办、丙办，在办事项由乙办承接'],
    [change({ kind: 'rename', newName: '新办公室', newShortName: '新办' }), '甲办更名为新办公室（简称新办）'],
    [change({ kind: 'move', newParent: { code: 'd', name: '丁街道' } }), '甲办划归丁街道'],
  ])('sayChange_EachKind_IsOneSentence', (one, words) => {
    expect(sayChange(one)).toBe(words)
  })

  it('sayEffect_OfAMerge_SaysWhoGetsTheOpenCases', () => {
    expect(sayEffect(change({}))[0]).toContain('3 件在办办件')
    expect(sayEffect(change({}))[0]).toContain('全部转由乙办办理')
  })
})
