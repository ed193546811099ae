import { ArrowLeftOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { CaseMarks } from '@/components/case/case-marks'
import { ClockPill } from '@/components/clock-pill'
import { Pill } from '@/components/pill'
import { UrgencyPill } from '@/components/urgency-pill'
import { usePrint } from '@/lib/api/use-print'
import type { WorkItem } from '@/lib/contract'
import styles from './work-item-header.module.css'

export function WorkItemHeader({ item }: { item: WorkItem }) {
  usePrint(item.caseNo, '待办页')
  return (
    <header className={styles.header}>
      <Link to="/inbox" className="small">
        <ArrowLeftOutlined aria-hidden /> 返回待办
      </Link>
      <div className="row">
        <UrgencyPill urgency={item.urgency} name={item.urgencyName} />
        <h1>{item.title}</h1>
        <CaseMarks marks={item.case.marks} round={item.round} />
      </div>
      <div className="row">
        <Link to={`/cases/${item.caseNo}`} className="mono">
          {item.caseNo}
        </Link>
        <Pill tone="blue">
          {item.kindName} · {item.statusName}
        </Pill>
        <Link to={`/print/${item.caseNo}`} className="small">
          打印文书
        </Link>
        <ClockPill clock={item.clock} />
        <span className="muted small">
          {item.unit?.name}
          {item.assignee ? ` · ${item.assignee.name}` : ''}
        </span>
      </div>
    </header>
  )
}
