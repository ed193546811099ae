import type { ReactNode } from 'react'
import styles from './register-lines.module.css'

interface Props<T> {
  label: string
  items: readonly T[]
  words: (item: T) => ReactNode
  action: (item: T) => ReactNode
}

/** What was registered, a line each: words first, beside them what can still be done about it. */
export function RegisterLines<T extends { id: string }>({ label, items, words, action }: Props<T>) {
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={styles.line}>
          <div className="grow">{words(item)}</div>
          {action(item)}
        </li>
      ))}
    </ul>
  )
}
