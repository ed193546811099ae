import { useId, type ReactNode } from 'react'
import styles from './section.module.css'

interface Props {
  title: string
  extra?: ReactNode
  children: ReactNode
}

/** A titled card that is a landmark of its own. */
export function Section({ title, extra, children }: Props) {
  const id = useId()
  return (
    <section className="card" aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {extra}
      </div>
      {children}
    </section>
  )
}
