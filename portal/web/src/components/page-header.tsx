import type { ReactNode } from 'react'
import styles from './page-header.module.css'

interface Props {
  title: string
  note?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, note, actions }: Props) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1>{title}</h1>
        {note && <span className="muted small">{note}</span>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </header>
  )
}
