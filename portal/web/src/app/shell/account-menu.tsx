import { DownOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useMe } from '@/lib/api/use-me'
import { useSignOut } from '@/lib/api/use-sign-out'

export function AccountMenu() {
  const me = useMe().data
  const signOut = useSignOut()
  if (!me) return null
  const items = [
    { key: 'who', disabled: true, label: `${me.unit?.name ?? ''} ${me.roleNames.join('、')}` },
    { type: 'divider' as const },
    { key: 'out', icon: <LogoutOutlined />, label: '退出登录' },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => key === 'out' && signOut.mutate() }}>
      <Button type="text" icon={<UserOutlined />} aria-haspopup="menu" loading={signOut.isPending}>
        {me.name}
        <DownOutlined style={{ fontSize: 10 }} aria-hidden />
      </Button>
    </Dropdown>
  )
}
