import { Link } from 'react-router'
import type { PromisedDay } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { placeOf } from './case/case-facts'
import { ListSection } from './list-section'
import { Pill } from './pill'
import styles from './work-line.module.css'

/** 到期承诺: which day was promised, of what. */
export function PromisedDays({ items }: { items: readonly PromisedDay[] }) {
  return (
    <ListSection name="到期承诺" count={items.length} items={items} none="没有快到日子的承诺：协议履行、挂账复核、延期办结和再次答复都会列在这里。" keyOf={(one) => `${one.kind} ${one.case.caseNo}`}>
      {(one) => (
        <div className="stack-s">
          <div className="row-between">
            <Link to={one.itemId ? `/work-items/${one.itemId}` : `/cases/${one.case.caseNo}`} className={styles.title}>
              {one.case.title}
            </Link>
            <Pill tone={one.kind === 'extended' ? 'amber' : 'violet'}>{showTime(one.day)}</Pill>
          </div>
          <div className="row small muted">
            <Pill tone="blue">{one.kindName}</Pill>
            <span className="mono">{one.case.caseNo}</span>
            <span>{placeOf(one.case.place) || '地点待核实'}</span>
            <span>{one.case.holder?.name ?? '待分拨'}</span>
          </div>
        </div>
      )}
    </ListSection>
  )
}
