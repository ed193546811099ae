import { InboxOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import styles from './empty-hint.module.css'

interface Props {
  title: string
  hint?: ReactNode
  icon?: ReactNode
  action?: ReactNode
}

/** Nothing to show, and what that means. */
export function EmptyHint({ title, hint, icon = <InboxOutlined />, action }: Props) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <p className="strong">{title}</p>
      {hint && <p className="muted small">{hint}</p>}
      {action}
    </div>
  )
}
