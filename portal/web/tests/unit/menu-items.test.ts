import { menuFor } from '@/app/shell/menu-items'

const names = (roles: string[], permissions: string[]) => menuFor({ roles, permissions }).map((entry) => entry.name)

describe('menu', () => {
  it('menuFor_Operator_IsTheirDeskAndTheCases', () => {
    expect(names(['operator'], ['case.open', 'case.read'])).toEqual(['受理台', '办件列表'])
  })

  it('menuFor_Analyst_LeavesOutWhatTheServerWouldRefuse', () => {
    expect(names(['analyst'], ['definition.read'])).toEqual(['流程设计'])
  })

  it('menuFor_Mediator_HasTheListOfTheirWork', () => {
    expect(names(['mediator'], ['case.read', 'work-item.act', 'ledger.read'])).toEqual(['单位待办', '办件列表'])
  })

  it('menuFor_Admin_HasEveryDesk', () => {
    expect(names(['admin'], ['case.open', 'case.read', 'supervision.read', 'definition.read', 'ledger.read', 'evaluation.read', 'work-item.act'])).toHaveLength(10)
  })
})
