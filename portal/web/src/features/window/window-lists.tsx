import { Button } from 'antd'
import { Link } from 'react-router'
import { CaseLine } from '@/components/case/case-line'
import { Pill } from '@/components/pill'
import { Section } from '@/components/section'
import { WorkLine } from '@/components/work-line'
import type { WindowDay, WorkItemSummary } from '@/lib/contract'
import { showTime } from '@/lib/time'
import styles from './window-page.module.css'

export function Visits({ day }: { day: WindowDay }) {
  return (
    <Section title={`今日来访登记 ${day.visitsToday}`}>
      {day.visits.length === 0 ? (
        <p className="muted small">今天还没有来访登记。有人来访时点“登记来访”。</p>
      ) : (
        <ul className={styles.list} aria-label="今日来访登记">
          {day.visits.map((one) => (
            <li key={one.caseNo}>
              <CaseLine item={one} />
              <Link to={`/print/${one.caseNo}?sheet=receipt`} target="_blank" rel="noreferrer" aria-label={`打印受理凭证：${one.title}`}>
                打印受理凭证
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export function Waiting({ day, onBook }: { day: WindowDay; onBook?: (caseNo: string) => void }) {
  return (
    <Section title={`候调 ${day.waiting.length}`}>
      {day.waiting.length === 0 ? (
        <p className="muted small">没有等候调解的纠纷。</p>
      ) : (
        <ul className={styles.list} aria-label="候调">
          {day.waiting.map(({ item, next }) => (
            <li key={item.id}>
              <WorkLine item={item} />
              <div className="row-between">
                {next ? (
                  <Pill tone="green">
                    {showTime(next.from)} {next.room}
                  </Pill>
                ) : (
                  <Pill tone="amber">还没有排调解室</Pill>
                )}
                {!next && onBook && (
                  <Button size="small" onClick={() => onBook(item.caseNo)} aria-label={`排调解：${item.title}`}>
                    排调解
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export function Promises({ items }: { items: readonly WorkItemSummary[] }) {
  return (
    <Section title={`到期承诺 ${items.length}`}>
      {items.length === 0 ? (
        <p className="muted small">没有等待履行回访的协议。</p>
      ) : (
        <ul className={styles.list} aria-label="到期承诺">
          {items.map((item) => (
            <li key={item.id}>
              <WorkLine item={item} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
