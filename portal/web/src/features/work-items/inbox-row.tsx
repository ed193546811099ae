import { Checkbox } from 'antd'
import { Link } from 'react-router'
import { placeOf } from '@/components/case/case-facts'
import { CaseMarks } from '@/components/case/case-marks'
import { ClockPill } from '@/components/clock-pill'
import { Pill } from '@/components/pill'
import { UrgencyPill } from '@/components/urgency-pill'
import type { WorkItemSummary } from '@/lib/contract'
import styles from './inbox-row.module.css'

interface Props {
  item: WorkItemSummary
  selectable: boolean
  selected: boolean
  onSelect: (selected: boolean) => void
}

/** One piece of work: what it is, what to do, how long there is. */
export function InboxRow({ item, selectable, selected, onSelect }: Props) {
  return (
    <li className={styles.row}>
      <span className={styles.check}>
        {selectable && <Checkbox checked={selected} onChange={(e) => onSelect(e.target.checked)} aria-label={`选择 ${item.title}`} />}
      </span>
      <div className={styles.main}>
        <div className="row">
          <UrgencyPill urgency={item.urgency} name={item.urgencyName} />
          <Link to={`/work-items/${item.id}`} className={styles.title}>
            {item.title}
          </Link>
          <CaseMarks marks={[]} round={item.round} />
          {item.standsFor && <Pill tone="violet">代{item.standsFor.name}</Pill>}
        </div>
        <p className={styles.todo}>{item.todo}</p>
        <div className={styles.meta}>
          <span className="mono">{item.caseNo}</span>
          <span>{placeOf(item.place) || '地点待核实'}</span>
          <span>{item.category?.path}</span>
        </div>
      </div>
      <div className={styles.side}>
        <ClockPill clock={item.clock} />
        <span className="row">
          <Pill tone={item.kind === 'co-handle' ? 'violet' : 'blue'}>{item.kindName}</Pill>
          <span className="muted small">{item.assignee?.name ?? item.unit?.name}</span>
        </span>
      </div>
    </li>
  )
}
