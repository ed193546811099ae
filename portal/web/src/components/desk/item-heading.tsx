import { Link } from 'react-router'
import { usePrint } from '@/lib/api/use-print'
import type { WorkItem } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { CaseMarks } from '../case/case-marks'
import { ClockPill } from '../clock-pill'
import { UrgencyPill } from '../urgency-pill'

/** What is open on a desk. */
export function ItemHeading({ item }: { item: WorkItem }) {
  usePrint(item.caseNo, '办理台页')
  return (
    <div className="stack-s">
      <div className="row">
        <UrgencyPill urgency={item.urgency} name={item.urgencyName} />
        <h2>{item.title}</h2>
        <CaseMarks marks={item.case.marks} round={item.round} />
      </div>
      <div className="row small">
        <Link to={`/cases/${item.caseNo}`} className="mono">
          {item.caseNo}
        </Link>
        <ClockPill clock={item.clock} />
        <span className="muted">
          {item.case.channelName} · {showTime(item.case.createdAt)} 登记
        </span>
      </div>
    </div>
  )
}
