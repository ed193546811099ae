import {
  ApartmentOutlined,
  BarChartOutlined,
  CustomerServiceOutlined,
  DashboardOutlined,
  FieldTimeOutlined,
  FileSearchOutlined,
  InboxOutlined,
  PartitionOutlined,
  PhoneOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Me } from '@/lib/contract'

export interface MenuEntry {
  path: string
  name: string
  icon: ReactNode
  /** Roles whose desk it is. */
  roles?: readonly string[]
  /** What its page asks the server for. */
  permission?: string
}

export const menuEntries: readonly MenuEntry[] = [
  { path: '/intake', name: '受理台', icon: <CustomerServiceOutlined />, roles: ['operator', 'duty-chief', 'checker', 'mediator'], permission: 'case.open' },
  { path: '/dispatch', name: '分拨台', icon: <PartitionOutlined />, roles: ['dispatcher', 'duty-chief'] },
  { path: '/inbox', name: '单位待办', icon: <InboxOutlined />, permission: 'work-item.act' },
  { path: '/review', name: '结果审核', icon: <SafetyCertificateOutlined />, roles: ['reviewer'] },
  { path: '/follow-up', name: '回访', icon: <PhoneOutlined />, roles: ['caller', 'reviewer'] },
  { path: '/cases', name: '办件列表', icon: <FileSearchOutlined />, permission: 'case.read' },
  { path: '/supervision', name: '监管台', icon: <DashboardOutlined />, permission: 'supervision.read' },
  { path: '/ledger', name: '责任时间账', icon: <FieldTimeOutlined />, roles: ['supervisor', 'assessor', 'leader', 'unit-leader', 'auditor'], permission: 'ledger.read' },
  { path: '/evaluation', name: '考核评价', icon: <BarChartOutlined />, roles: ['assessor', 'leader', 'supervisor', 'unit-leader', 'auditor'], permission: 'evaluation.read' },
  { path: '/designer', name: '流程设计', icon: <ApartmentOutlined />, permission: 'definition.read' },
]

/** What a person can use: the desks of their roles, and every page they may read. */
export const menuFor = ({ roles, permissions }: Pick<Me, 'roles' | 'permissions'>) =>
  menuEntries.filter(
    (entry) => (!entry.roles || roles.includes('admin') || entry.roles.some((role) => roles.includes(role))) && (!entry.permission || permissions.includes(entry.permission)),
  )
