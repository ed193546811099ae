import { Link } from 'react-router'
import type { ChildTask } from '@/lib/contract'
import { Pill } from '../pill'
import styles from './rooms.module.css'

/** 子任务: cases of their own that this one waits for. */
export function ChildrenView({ items }: { items: readonly ChildTask[] }) {
  return (
    <ul className={styles.members} aria-label="子任务">
      {items.map((child) => (
        <li key={child.caseNo} className={styles.member}>
          <div className="row-between">
            <Link to={`/cases/${child.caseNo}`}>{child.title}</Link>
            <Pill tone={child.status === 'open' ? 'blue' : 'green'}>{child.statusName}</Pill>
          </div>
          <p className="muted small">
            <span className="mono">{child.caseNo}</span>
            {child.unit && ` · ${child.unit.name}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
