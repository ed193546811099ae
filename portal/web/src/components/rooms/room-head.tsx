import type { ReactNode } from 'react'
import type { Tone } from '@/lib/clock-tone'
import styles from './rooms.module.css'

interface Figure {
  label: string
  value: string
  tone?: Tone
}

/** The few figures somebody looks for first. */
export function RoomHead({ figures, children }: { figures: Figure[]; children?: ReactNode }) {
  return (
    <div className="stack-s">
      <dl className={styles.figures}>
        {figures.map((figure) => (
          <div key={figure.label} className={figure.tone ? styles[figure.tone] : undefined}>
            <dt>{figure.label}</dt>
            <dd>{figure.value}</dd>
          </div>
        ))}
      </dl>
      {children && <div className="row">{children}</div>}
    </div>
  )
}
