import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import styles from './choice-bar.module.css'

interface Props {
  label: string
  /** Beside the box that takes all of them. */
  all: string
  selectable: number
  selected: number
  /** The measure word of what is chosen. */
  unit: string
  onAll: (all: boolean) => void
  children: ReactNode
}

/** Above a list whose lines can be chosen: all or none, how many, and what can be done with them. */
export function ChoiceBar({ label, all, selectable, selected, unit, onAll, children }: Props) {
  return (
    <div className={styles.bar} role="group" aria-label={label}>
      <Checkbox checked={selected === selectable} indeterminate={selected > 0 && selected < selectable} onChange={(e) => onAll(e.target.checked)}>
        {all}
      </Checkbox>
      <span aria-live="polite" className="muted small">
        {selected > 0 ? `已选 ${selected} ${unit}` : ''}
      </span>
      <span className={styles.verbs}>{children}</span>
    </div>
  )
}
