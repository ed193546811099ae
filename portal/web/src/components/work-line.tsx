import { Link } from 'react-router'
import { placeOf } from './case/case-facts'
import { ClockPill } from './clock-pill'
import { Pill } from './pill'
import type { WorkItemSummary } from '@/lib/contract'
import styles from './work-line.module.css'

/** One piece of work in a short list beside something else. */
export function WorkLine({ item, state = item.kindName }: { item: WorkItemSummary; state?: string }) {
  return (
    <div className="stack-s">
      <div className="row-between">
        <Link to={`/work-items/${item.id}`} className={styles.title}>
          {item.title}
        </Link>
        <ClockPill clock={item.clock} />
      </div>
      <div className="row small muted">
        <Pill tone="blue">{state}</Pill>
        <span className="mono">{item.caseNo}</span>
        <span>{placeOf(item.place) || '地点待核实'}</span>
        <span>{item.assignee?.name ?? item.unit?.name}</span>
      </div>
    </div>
  )
}
