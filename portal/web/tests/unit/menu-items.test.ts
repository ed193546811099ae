import { menuEntries, menuFor } from '@/app/shell/menu-items'

const names = (roles: string[], permissions: string[], kind?: string) => menuFor({ roles, permissions, unit: { code: 'u', name: 'u', kind } }).map((entry) => entry.name)

describe('menu', () => {
  it('menuFor_Operator_IsTheirDeskAndTheCases', () => {
    expect(names(['operator'], ['case.open', 'case.read'])).toEqual(['受理台', '办件列表'])
  })

  it('menuFor_Analyst_LeavesOutWhatTheServerWouldRefuse', () => {
    expect(names(['analyst'], ['definition.read'])).toEqual(['流程总览', '流程设计'])
  })

  it('menuFor_Mediator_HasTheListOfTheirWorkAndTheirUnitsAffairs', () => {
    expect(names(['mediator'], ['case.read', 'work-item.act', 'ledger.read'])).toEqual(['综治窗口', '单位待办', '办件列表', '请假与代理', '值班表'])
  })

  it('menuFor_Dispatcher_HasThePrecedents', () => {
    expect(names(['dispatcher'], ['case.read', 'lookup.read'])).toEqual(expect.arrayContaining(['裁定先例库', '单位变更']))
  })

  it('menuFor_GridWorker_BeginsWithTheirGrid', () => {
    expect(names(['checker'], ['case.open', 'work-item.read'])[0]).toBe('我的网格')
  })

  it('menuFor_LiaisonOfAStreet_BeginsWithItsArea_OfADepartmentNot', () => {
    expect(names(['liaison'], ['work-item.read'], 'street')[0]).toBe('分中心')
    expect(names(['liaison'], ['work-item.read'], 'government')).not.toContain('分中心')
  })

  it('menuFor_UnitLeader_BeginsWithTheirUnit', () => {
    expect(names(['unit-leader'], ['work-item.read'], 'government')[0]).toBe('本单位')
  })

  it('menuFor_Admin_HasEveryDesk', () => {
    const asked = [...new Set(menuEntries.flatMap((entry) => entry.permission).filter((permission) => permission !== undefined))]
    expect(names(['admin'], asked)).toHaveLength(menuEntries.filter((entry) => !entry.kinds).length)
  })
})
