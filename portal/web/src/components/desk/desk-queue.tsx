import type { WorkItemSummary } from '@/lib/contract'
import { showWait } from '@/lib/time'
import { placeOf } from '../case/case-facts'
import { ClockPill } from '../clock-pill'
import { UrgencyPill } from '../urgency-pill'
import styles from './desk-queue.module.css'

interface Props {
  label: string
  items: readonly WorkItemSummary[]
  selected: string | undefined
  onSelect: (id: string) => void
}

export function DeskQueue({ label, items, selected, onSelect }: Props) {
  return (
    <nav aria-label={label} className={styles.queue}>
      <p className={styles.hint}>
        共 {items.length} 件 · <kbd>J</kbd> <kbd>K</kbd> 上下切换
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" aria-current={item.id === selected ? 'true' : undefined} className={styles.item} onClick={() => onSelect(item.id)}>
              <span className="row">
                <UrgencyPill urgency={item.urgency} name={item.urgencyName} />
                <span className={styles.title}>{item.title}</span>
              </span>
              <span className={styles.meta}>
                <span className="clip">{placeOf(item.place) || '地点待核实'}</span>
                <span>{showWait(item.createdAt)}</span>
              </span>
              <ClockPill clock={item.clock} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
