import type { ReactNode } from 'react'
import styles from './columns.module.css'

/** Two columns where there is room, one below the other where there is none. */
export function Columns({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return <div className={wide ? styles.wide : styles.even}>{children}</div>
}
