import { describe, expect, it } from 'vitest'
import { barred } from '@/features/resident/act-list'
import { draftKept, dropDraft, emptySaying, keepDraft, missingIn, sayingOf } from '@/features/resident/say-draft'
import { showWhen } from '@/features/resident/show-when'
import { streetAt } from '@/features/resident/street-at'
import type { AreaMap } from '@/lib/contract'

const filled = { ...emptySaying, text: ' 楼道灯坏了半个月 ', phone: '138 0531 0077', name: '王小明' }

describe('说事', () => {
  it('tells beside each field what is missing', () => {
    expect(missingIn(emptySaying)).toEqual({ text: expect.any(String), phone: expect.any(String), company: undefined })
    expect(missingIn({ ...filled, isCompany: true }).company).toBeDefined()
    expect(Object.values(missingIn(filled)).every((sentence) => sentence === undefined)).toBe(true)
  })

  it('sends nothing of whoever stays anonymous', () => {
    const sent = sayingOf({ ...filled, anonymous: true, confidential: true, company: '某公司', isCompany: true, contactWindow: { days: 'any', from: '18:00', until: '20:00' } }, [], 'web')
    expect(sent).toMatchObject({ text: '楼道灯坏了半个月', anonymous: true })
    expect(JSON.stringify(sent)).not.toMatch(/王小明|0531|某公司|18:00|confidential/)
  })

  it('sends the position only when it was taken, to a tenth of a metre', () => {
    expect(sayingOf(filled, [], 'web').longitude).toBeUndefined()
    const at = sayingOf({ ...filled, place: { address: '', position: { at: [117.123456789, 36.6], accuracy: 9 } } }, ['r1'], 'web')
    expect(at).toMatchObject({ longitude: 117.123457, latitude: 36.6, attachments: ['r1'] })
  })

  it('keeps words and address in the tab, and neither name nor number', () => {
    keepDraft({ ...filled, place: { address: '锦澜苑5号楼', position: { at: [117, 36], accuracy: 9 } } })
    expect(draftKept()).toEqual({ ...emptySaying, text: filled.text, place: { address: '锦澜苑5号楼', position: null } })
    dropDraft()
    expect(draftKept()).toEqual(emptySaying)
  })
})

describe('我的工单', () => {
  it('says a reason once for all it stands against', () => {
    const action = (title: string, whyNot: string | null) => ({ name: title, title, whyNot, needsWords: false, mostWords: 0, takesFiles: false })
    expect(barred([action('补充', '已办完'), action('催办', '明天再催'), action('撤回', '已办完'), action('保密', null)])).toEqual([
      { why: '已办完', titles: '补充、撤回' },
      { why: '明天再催', titles: '催办' },
    ])
  })

  it('writes an instant as it is read aloud', () => {
    expect(showWhen('2026-11-24T11:30:00+08:00')).toBe('11月24日 11:30')
    expect(showWhen('2026-12-01T00:00:00+08:00')).toBe('11月30日 24:00')
  })

  it('names the street a pin lies in, and none outside the map', () => {
    const ring = (west: number): [number, number][] => [[west, 0], [west + 1, 0], [west + 1, 1], [west, 1]]
    const area = (name: string, west: number) => ({ code: name, name, kind: 'street', centre: [west, 0] as [number, number], ring: ring(west) })
    const map = { outline: [[0, 0], [2, 0], [2, 1], [0, 1]], areas: [area('甲街道', 0), area('乙街道', 1)] } as unknown as AreaMap
    expect([streetAt(map, [0.5, 0.5]), streetAt(map, [1.5, 0.5]), streetAt(map, [5, 0.5])]).toEqual(['甲街道', '乙街道', null])
  })
})
