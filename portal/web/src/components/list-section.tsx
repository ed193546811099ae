import type { ReactNode } from 'react'
import { Section } from './section'
import styles from './list-section.module.css'

interface Props<T> {
  /** Also what the list is called. */
  name: string
  /** Shown behind the name. */
  count?: number
  extra?: ReactNode
  items: readonly T[]
  /** What stands there while there is nothing, and what would bring something. */
  none: ReactNode
  keyOf: (item: T) => string
  children: (item: T) => ReactNode
}

/** A short list in a section of its own; empty, it says so in words. */
export function ListSection<T>({ name, count, extra, items, none, keyOf, children }: Props<T>) {
  return (
    <Section title={count === undefined ? name : `${name} ${count}`} extra={extra}>
      {items.length === 0 ? (
        <p className="muted small">{none}</p>
      ) : (
        <ul className={styles.list} aria-label={name}>
          {items.map((item) => (
            <li key={keyOf(item)}>{children(item)}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
