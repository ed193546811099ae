import { Button } from 'antd'
import { Link } from 'react-router'
import { placeOf } from '@/components/case/case-facts'
import { ClockPill } from '@/components/clock-pill'
import { Pill } from '@/components/pill'
import { UrgencyPill } from '@/components/urgency-pill'
import { showMetres } from '@/lib/distance'
import type { Placed } from './by-distance'
import styles from './grid-page.module.css'

interface Props {
  number: number
  placed: Placed
  chosen: boolean
  arriving: boolean
  onArrive: () => void
}

/** One thing to do on the spot: how far, what, until when; and 打卡 once there. */
export function TaskRow({ number, placed: { work, metres }, chosen, arriving, onArrive }: Props) {
  const { item, spot } = work
  return (
    <li id={`task-${item.id}`} className={`${styles.task} ${chosen ? styles.chosen : ''}`}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <div className="grow stack-s">
        <div className="row">
          <UrgencyPill urgency={item.urgency} name={item.urgencyName} />
          <Link to={`/work-items/${item.id}`} className={styles.title}>
            {item.title}
          </Link>
        </div>
        <p className="small">{item.todo}</p>
        <div className="row small muted">
          <span className="strong">{metres === null ? '地点待核实' : `${spot?.isExact ? '距 ' : '约 '}${showMetres(metres)}`}</span>
          <span>{placeOf(item.place)}</span>
        </div>
        <div className="row-between">
          <span className="row">
            <Pill tone={work.task === 'other' ? 'neutral' : 'blue'}>{work.task === 'other' ? item.kindName : work.taskName}</Pill>
            <ClockPill clock={item.clock} />
          </span>
          {work.task !== 'other' && (
            <Button loading={arriving} onClick={onArrive} aria-label={`到场打卡：${item.title}`}>
              到场打卡
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}
