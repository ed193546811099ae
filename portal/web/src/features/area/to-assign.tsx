import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { placeOf } from '@/components/case/case-facts'
import { ClockPill } from '@/components/clock-pill'
import { Pill } from '@/components/pill'
import { Section } from '@/components/section'
import type { WorkItemSummary } from '@/lib/contract'
import styles from './area-page.module.css'

/** 待分派: what nobody in particular has yet. */
export function ToAssign({ items }: { items: readonly WorkItemSummary[] }) {
  const navigate = useNavigate()
  return (
    <Section
      title={`待分派 ${items.length}`}
      extra={
        items.length > 0 && (
          <Button size="small" onClick={() => void navigate('/inbox?scope=unit')}>
            批量办理
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <p className="muted small">没有待分派的办件。派到本辖区、还没有分给具体人的会出现在这里。</p>
      ) : (
        <ul className={styles.list} aria-label="待分派">
          {items.map((item) => (
            <li key={item.id}>
              <div className="row-between">
                <Link to={`/work-items/${item.id}`} className={styles.title}>
                  {item.title}
                </Link>
                <ClockPill clock={item.clock} />
              </div>
              <div className="row small muted">
                <Pill tone="blue">{item.status === 'pending' ? '待签收' : '待分派'}</Pill>
                <span>{item.unit?.name}</span>
                <span>{placeOf(item.place)}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
