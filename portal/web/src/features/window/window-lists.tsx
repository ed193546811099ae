import { Button } from 'antd'
import { Link } from 'react-router'
import { CaseLine } from '@/components/case/case-line'
import { ListSection } from '@/components/list-section'
import { Pill } from '@/components/pill'
import { WorkLine } from '@/components/work-line'
import type { WindowDay } from '@/lib/contract'
import { showTime } from '@/lib/time'

export function Visits({ day }: { day: WindowDay }) {
  return (
    <ListSection name="今日来访登记" count={day.visitsToday} items={day.visits} none="今天还没有来访登记。有人来访时点“登记来访”。" keyOf={(one) => one.caseNo}>
      {(one) => (
        <>
          <CaseLine item={one} />
          <Link to={`/print/${one.caseNo}?sheet=receipt`} target="_blank" rel="noreferrer" aria-label={`打印受理凭证：${one.title}`}>
            打印受理凭证
          </Link>
        </>
      )}
    </ListSection>
  )
}

export function Waiting({ day, onBook }: { day: WindowDay; onBook?: (caseNo: string) => void }) {
  return (
    <ListSection name="候调" count={day.waiting.length} items={day.waiting} none="没有等候调解的纠纷。" keyOf={({ item }) => item.id}>
      {({ item, next }) => (
        <>
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
        </>
      )}
    </ListSection>
  )
}
