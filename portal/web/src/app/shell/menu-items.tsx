import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  ClusterOutlined,
  CustomerServiceOutlined,
  DashboardOutlined,
  DeploymentUnitOutlined,
  EnvironmentOutlined,
  FieldTimeOutlined,
  FileSearchOutlined,
  FundOutlined,
  HomeOutlined,
  HourglassOutlined,
  InboxOutlined,
  MessageOutlined,
  PartitionOutlined,
  PhoneOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  SolutionOutlined,
  SwapOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Me } from '@/lib/contract'

export type MenuGroup = 'work' | 'watch' | 'office' | 'system'

export const groupNames: Record<MenuGroup, string> = { work: '办件', watch: '监督考核', office: '单位事务', system: '系统管理' }

export interface MenuEntry {
  path: string
  name: string
  icon: ReactNode
  group: MenuGroup
  /** Roles whose desk it is. */
  roles?: readonly string[]
  /** What its page asks the server for; of several, any. */
  permission?: string | readonly string[]
  /** Kinds of units it is made for. */
  kinds?: readonly string[]
}

export const menuEntries: readonly MenuEntry[] = [
  { group: 'work', path: '/grid', name: '我的网格', icon: <EnvironmentOutlined />, roles: ['checker'], permission: 'work-item.read' },
  { group: 'work', path: '/unit', name: '本单位', icon: <HomeOutlined />, roles: ['unit-leader'], permission: 'work-item.read' },
  { group: 'work', path: '/area', name: '分中心', icon: <ClusterOutlined />, roles: ['liaison', 'unit-leader'], permission: 'work-item.read', kinds: ['street', 'community'] },
  { group: 'work', path: '/window', name: '综治窗口', icon: <SolutionOutlined />, roles: ['mediator'], permission: 'case.read' },
  { group: 'work', path: '/intake', name: '受理台', icon: <CustomerServiceOutlined />, roles: ['operator', 'duty-chief', 'checker', 'mediator'], permission: 'case.open' },
  { group: 'work', path: '/dispatch', name: '分拨台', icon: <PartitionOutlined />, roles: ['dispatcher', 'duty-chief'] },
  { group: 'work', path: '/inbox', name: '单位待办', icon: <InboxOutlined />, permission: 'work-item.act' },
  { group: 'work', path: '/review', name: '结果审核', icon: <SafetyCertificateOutlined />, roles: ['reviewer'] },
  { group: 'work', path: '/follow-up', name: '回访', icon: <PhoneOutlined />, roles: ['caller', 'reviewer'] },
  { group: 'work', path: '/cases', name: '办件列表', icon: <FileSearchOutlined />, permission: 'case.read' },
  { group: 'watch', path: '/leader', name: '今日概况', icon: <FundOutlined />, roles: ['leader'], permission: 'supervision.read' },
  { group: 'watch', path: '/supervision', name: '监管台', icon: <DashboardOutlined />, permission: 'supervision.read' },
  { group: 'watch', path: '/ledger', name: '责任时间账', icon: <FieldTimeOutlined />, roles: ['supervisor', 'assessor', 'leader', 'unit-leader', 'auditor'], permission: 'ledger.read' },
  { group: 'watch', path: '/evaluation', name: '考核评价', icon: <BarChartOutlined />, roles: ['assessor', 'leader', 'supervisor', 'unit-leader', 'auditor'], permission: 'evaluation.read' },
  { group: 'office', path: '/leave', name: '请假与代理', icon: <SwapOutlined />, permission: 'work-item.act' },
  { group: 'office', path: '/roster', name: '值班表', icon: <CalendarOutlined />, permission: 'work-item.act' },
  { group: 'office', path: '/precedents', name: '裁定先例库', icon: <BookOutlined />, roles: ['dispatcher', 'duty-chief', 'liaison', 'unit-leader', 'supervisor', 'analyst'], permission: 'lookup.read' },
  { group: 'office', path: '/unit-changes', name: '单位变更', icon: <BankOutlined />, roles: ['duty-chief', 'dispatcher', 'supervisor', 'analyst'], permission: 'lookup.read' },
  { group: 'system', path: '/flows', name: '流程总览', icon: <DeploymentUnitOutlined />, permission: 'definition.read' },
  { group: 'system', path: '/designer', name: '流程设计', icon: <ApartmentOutlined />, permission: 'definition.read' },
  { group: 'system', path: '/policies', name: '时限与职责', icon: <HourglassOutlined />, roles: ['analyst'], permission: 'policy.write' },
  { group: 'system', path: '/system', name: '系统状态', icon: <SettingOutlined />, roles: [], permission: 'unit.manage' },
  { group: 'system', path: '/accounts', name: '账号与权限', icon: <TeamOutlined />, roles: ['security', 'auditor'] },
  { group: 'system', path: '/audit', name: '安全审计', icon: <AuditOutlined />, roles: ['auditor'], permission: 'audit.read' },
  { group: 'system', path: '/sms', name: '短信与发信', icon: <MessageOutlined />, permission: ['audit.read', 'outbox.manage'] },
]

/** What a person can use: the page their day begins with, the desks of their roles, and every page they may read. */
export const menuFor = ({ roles, permissions, unit, home }: Pick<Me, 'roles' | 'permissions'> & Partial<Pick<Me, 'unit' | 'home'>>) =>
  menuEntries.filter(
    (entry) =>
      (!entry.kinds || entry.kinds.includes(unit?.kind ?? '')) &&
      (!entry.roles || home === entry.path || roles.includes('admin') || entry.roles.some((role) => roles.includes(role))) &&
      (!entry.permission || [entry.permission].flat().some((permission) => permissions.includes(permission))),
  )
