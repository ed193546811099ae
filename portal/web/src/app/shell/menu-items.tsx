import {
  ApartmentOutlined,
  CustomerServiceOutlined,
  DashboardOutlined,
  FileSearchOutlined,
  InboxOutlined,
  PartitionOutlined,
  PhoneOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'

export interface MenuEntry {
  path: string
  name: string
  icon: ReactNode
  /** Roles that see it; none listed means everybody. */
  roles?: readonly string[]
}

export const menuEntries: readonly MenuEntry[] = [
  { path: '/intake', name: '受理台', icon: <CustomerServiceOutlined />, roles: ['operator', 'duty-chief'] },
  { path: '/dispatch', name: '分拨台', icon: <PartitionOutlined />, roles: ['dispatcher', 'duty-chief'] },
  { path: '/inbox', name: '单位待办', icon: <InboxOutlined />, roles: ['liaison', 'handler', 'unit-leader', 'checker', 'duty-chief'] },
  { path: '/review', name: '结果审核', icon: <SafetyCertificateOutlined />, roles: ['reviewer'] },
  { path: '/follow-up', name: '回访', icon: <PhoneOutlined />, roles: ['caller', 'reviewer'] },
  { path: '/cases', name: '办件列表', icon: <FileSearchOutlined /> },
  { path: '/supervision', name: '监管台', icon: <DashboardOutlined />, roles: ['supervisor', 'leader', 'duty-chief', 'analyst', 'auditor'] },
  { path: '/designer', name: '流程设计', icon: <ApartmentOutlined />, roles: ['analyst'] },
]

export const menuFor = (roles: readonly string[]) =>
  menuEntries.filter((entry) => !entry.roles || roles.includes('admin') || entry.roles.some((role) => roles.includes(role)))
