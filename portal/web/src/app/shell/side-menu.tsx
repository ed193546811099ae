import { NavLink } from 'react-router'
import { useMe } from '@/lib/api/use-me'
import { groupNames, menuFor, type MenuEntry, type MenuGroup } from './menu-items'
import styles from './side-menu.module.css'

/** Entries under the names of their groups, once there is more than one group. */
export function SideMenu({ onNavigate }: { onNavigate?: () => void }) {
  const me = useMe().data
  const entries = me ? menuFor(me) : []
  const groups = (Object.keys(groupNames) as MenuGroup[])
    .map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }))
    .filter(({ entries: own }) => own.length > 0)
  return (
    <nav aria-label="主菜单" className={styles.nav}>
      {groups.map(({ group, entries: own }) => (
        <div key={group} className={styles.group}>
          {groups.length > 1 && (
            <p className={styles.heading}>
              {groupNames[group]}
            </p>
          )}
          <ul aria-label={groupNames[group]}>
            {own.map((entry) => (
              <Entry key={entry.path} entry={entry} onNavigate={onNavigate} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function Entry({ entry, onNavigate }: { entry: MenuEntry; onNavigate?: () => void }) {
  return (
    <li>
      <NavLink to={entry.path} onClick={onNavigate} className={({ isActive }) => `${styles.link} ${isActive ? styles.active : ''}`}>
        <span aria-hidden className={styles.icon}>
          {entry.icon}
        </span>
        {entry.name}
      </NavLink>
    </li>
  )
}
