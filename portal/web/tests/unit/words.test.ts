import { caseSteps } from '@/features/cases/case-steps'
import { addressOf, filterOf } from '@/features/cases/filter-address'
import { ledgerTotals } from '@/features/cases/ledger-totals'
import { studioAddress } from '@/features/designer/studio-address'
import { safeReturn } from '@/features/session/safe-return'
import { asCaseNo } from '@/lib/case-no'
import { showDuration, showTime } from '@/lib/time'
import { ledger } from '../mock/records'

describe('words and addresses', () => {
  it('showTime_AnyBrowserZone_IsTheCitysTime', () => {
    expect(showTime('2026-11-21T01:05:00Z')).toBe('11-21 09:05')
    expect(showTime(null)).toBe('—')
  })

  it.each([[0, '0 秒'], [59, '59 秒'], [3600, '1 小时'], [90_061, '1 天 1 小时'], [86_400 + 60, '1 天']])('showDuration_%d_HasAtMostTwoUnits', (seconds, words) => {
    expect(showDuration(seconds)).toBe(words)
  })

  it('asCaseNo_TypedLoosely_IsRead', () => {
    expect(asCaseNo(' sq20261121—000123-7 ')).toBe('SQ20261121-000123-7')
    expect(asCaseNo('路灯不亮')).toBeNull()
  })

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/sign-in'])('safeReturn_%s_GoesHome', (from) => {
    expect(safeReturn(from, '/intake')).toBe('/intake')
  })

  it('safeReturn_OwnPage_GoesBackThere', () => {
    expect(safeReturn('/cases?q=1', '/intake')).toBe('/cases?q=1')
  })

  it('filterOf_Address_IsTheInverseOfAddressOf', () => {
    const filter = { q: '路灯', status: 'open', overdue: true }

    expect(filterOf(new URLSearchParams(addressOf(filter)))).toEqual(filter)
  })

  it('studioAddress_EachTarget_IsTheStudiosPage', () => {
    expect(studioAddress({})).toBe('/elsa-studio/')
    expect(studioAddress({ definition: 'a b' })).toBe('/elsa-studio/?definition=a%20b')
    expect(studioAddress({ definition: 'a', instance: 'i' })).toBe('/elsa-studio/?instance=i')
  })

  it('caseSteps_Handling_HasOneNow', () => {
    const steps = caseSteps('handling', '承办处置', 'open')

    expect(steps.filter((step) => step.state === 'now').map((step) => step.name)).toEqual(['办理'])
    expect(steps.filter((step) => step.state === 'done').map((step) => step.name)).toEqual(['受理', '分拨', '签收'])
  })

  it('caseSteps_Archived_IsAllDone', () => {
    expect(caseSteps('archived', '归档', 'archived').every((step) => step.state === 'done')).toBe(true)
  })

  it('ledgerTotals_Intervals_SumToTheWhole', () => {
    const totals = ledgerTotals(ledger.items)

    expect(totals.reduce((sum, total) => sum + total.seconds, 0)).toBeCloseTo(ledger.totalSeconds)
    expect(totals.reduce((sum, total) => sum + total.share, 0)).toBeCloseTo(1)
    expect(new Set(totals.map((total) => total.color)).size).toBe(totals.length)
  })
})
