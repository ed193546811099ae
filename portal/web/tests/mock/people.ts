import type { DemoAccount, Me } from '../../src/lib/contract'

const rows: [userName: string, name: string, role: string, roleName: string, unit: string, home: string][] = [
  ['operator', '王芳', 'operator', '受理员', '区12345热线运行中心', '/intake'],
  ['chief', '陈刚', 'duty-chief', '值班长', '区12345热线运行中心', '/dispatch'],
  ['dispatcher', '刘洋', 'dispatcher', '分拨员', '区12345热线运行中心', '/dispatch'],
  ['reviewer', '郑洁', 'reviewer', '审核员', '区12345热线运行中心', '/review'],
  ['caller', '吴丹', 'caller', '回访员', '区12345热线运行中心', '/follow-up'],
  ['supervisor', '高峰', 'supervisor', '督查员', '区12345热线运行中心', '/supervision'],
  ['liaison', '赵倩', 'liaison', '专管员', '姚家街道社区管理办', '/inbox'],
  ['handler', '李明', 'handler', '经办人', '姚家街道社区管理办', '/inbox'],
  ['leader', '孙建国', 'unit-leader', '审签领导', '姚家街道', '/inbox'],
  ['analyst', '何静', 'analyst', '业务分析员', '区社会治理中心', '/designer'],
  ['admin', '系统管理员', 'admin', '系统管理员', '区社会治理中心', '/cases'],
]

export const accounts: DemoAccount[] = rows.map(([userName, name, , roleName, unitName]) => ({ userName, name, roleName, unitName, password: 'demo' }))

export function meOf(userName: string): Me {
  const [, name, role, roleName, unit, home] = rows.find((row) => row[0] === userName)!
  return { userName, name, unit: { code: '370102011', name: unit }, roles: [role], roleNames: [roleName], permissions: ['case.read', 'supervision.read', 'definition.read', 'instance.read'], home }
}
