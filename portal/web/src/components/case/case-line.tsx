import { Link } from 'react-router'
import { showDaysSince } from '@/lib/time'
import type { CaseSummary } from '@/lib/contract'
import { ClockPill } from '../clock-pill'
import { Pill } from '../pill'
import { UrgencyPill } from '../urgency-pill'
import { CaseMarks } from './case-marks'
import { placeOf } from './case-facts'
import styles from './case-line.module.css'

/** One case in a list; in a narrow column everything stands below each other. */
export function CaseLine({ item }: { item: CaseSummary }) {
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <div className="row">
          <UrgencyPill urgency={item.urgency} name={item.urgencyName} />
          <Link to={`/cases/${item.caseNo}`} className={styles.title}>
            {item.title}
          </Link>
          <CaseMarks marks={item.marks} round={item.round} />
          {item.standsFor && <Pill tone="violet">代{item.standsFor.name}</Pill>}
        </div>
        <div className={styles.meta}>
          <span className="mono">{item.caseNo}</span>
          <span>{placeOf(item.place) || '地点待核实'}</span>
          <span>{item.category?.path ?? '待分类'}</span>
        </div>
        <div className={styles.side}>
          <Pill tone="blue">{item.stageName || item.statusName}</Pill>
          <span className="small">{item.holder?.name ?? '待分拨'}</span>
          <span className="muted small">{showDaysSince(item.createdAt)}</span>
          {item.nextClock && <ClockPill clock={item.nextClock} />}
        </div>
      </div>
    </div>
  )
}
