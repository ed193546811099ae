import { MenuOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMay } from '@/lib/api/use-may'
import { useMe } from '@/lib/api/use-me'
import { AccountMenu } from './account-menu'
import { CaseSearch } from './case-search'
import { ConnectionDot } from './connection-dot'
import styles from './header-bar.module.css'

export function HeaderBar({ onMenu }: { onMenu: () => void }) {
  const unit = useMe().data?.unit?.name
  const findsCases = useMay('case.read')
  return (
    <header className={styles.bar}>
      <Button className={styles.menu} type="text" icon={<MenuOutlined />} aria-label="打开菜单" onClick={onMenu} />
      {findsCases && <CaseSearch />}
      <div className={styles.right}>
        <ConnectionDot />
        <span className={styles.unit}>{unit}</span>
        <AccountMenu />
      </div>
    </header>
  )
}
