import { NavLink } from 'react-router'
import { useMe } from '@/lib/api/use-me'
import { menuFor } from './menu-items'
import styles from './side-menu.module.css'

export function SideMenu({ onNavigate }: { onNavigate?: () => void }) {
  const me = useMe().data
  return (
    <nav aria-label="主菜单" className={styles.nav}>
      <ul>
        {(me ? menuFor(me) : []).map((entry) => (
          <li key={entry.path}>
            <NavLink to={entry.path} onClick={onNavigate} className={({ isActive }) => `${styles.link} ${isActive ? styles.active : ''}`}>
              <span aria-hidden className={styles.icon}>
                {entry.icon}
              </span>
              {entry.name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
