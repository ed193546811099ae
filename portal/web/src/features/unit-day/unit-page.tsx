import { AsyncView } from '@/components/async-view'
import { CaseLine } from '@/components/case/case-line'
import { Columns } from '@/components/columns'
import { FigureCards } from '@/components/figures/figure-cards'
import { ListSection } from '@/components/list-section'
import { PageHeader } from '@/components/page-header'
import { Pill } from '@/components/pill'
import { WorkLine } from '@/components/work-line'
import { useUnitDay } from '@/lib/api/use-unit-day'
import type { UnitDay } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { usePageTitle } from '@/lib/use-page-title'

/** 单位领导首页: what waits for the signature, red and yellow cases, and who was not content. */
export function UnitPage() {
  usePageTitle('本单位')
  const day = useUnitDay()
  return (
    <>
      <PageHeader title="本单位" note={day.data && `${day.data.unit.name} · 数据截至 ${showTime(day.data.asOf)}`} />
      <AsyncView state={day} rows={8}>
        {(data) => (
          <div className="stack">
            <Figures day={data} />
            <Columns>
              <ToSign day={data} />
              <div className="stack">
                <Pressing day={data} />
                <Unhappy day={data} />
              </div>
            </Columns>
          </div>
        )}
      </AsyncView>
    </>
  )
}

function Figures({ day: { counts, toSign, unhappy, unhappyDays } }: { day: UnitDay }) {
  return (
    <FigureCards
      label="本单位今日"
      cards={[
        { name: '待审签', value: toSign.length, tone: toSign.length > 0 ? 'blue' : 'neutral', to: '/inbox' },
        { name: '红牌（已超期）', value: counts.overdue, tone: counts.overdue > 0 ? 'red' : 'neutral' },
        { name: '黄牌（24 小时内到期）', value: counts.dueSoon, tone: counts.dueSoon > 0 ? 'amber' : 'neutral' },
        { name: '不满意', value: unhappy.length, note: `近 ${unhappyDays} 天办结`, tone: unhappy.length > 0 ? 'amber' : 'neutral' },
        { name: '在办', value: counts.open },
      ]}
    />
  )
}

function ToSign({ day: { toSign } }: { day: UnitDay }) {
  return (
    <ListSection name="待审签" count={toSign.length} items={toSign} none="没有等您审签的件。经办人报审签后会出现在这里，打开即可同意、退改或委托。" keyOf={(item) => item.id}>
      {(item) => <WorkLine item={item} />}
    </ListSection>
  )
}

function Pressing({ day }: { day: UnitDay }) {
  return (
    <ListSection name="本单位红黄牌" items={day.pressing} none="没有超期和将到期的办件。" keyOf={(one) => one.caseNo}>
      {(one) => <CaseLine item={one} />}
    </ListSection>
  )
}

function Unhappy({ day }: { day: UnitDay }) {
  return (
    <ListSection
      name="不满意"
      extra={<span className="muted small">近 {day.unhappyDays} 天办结</span>}
      items={day.unhappy}
      none="没有不满意的回访。"
      keyOf={({ case: one }) => one.caseNo}
    >
      {({ case: one, result }) => (
        <>
          <CaseLine item={one} />
          <div>
            <Pill tone="red">{result}</Pill>
          </div>
        </>
      )}
    </ListSection>
  )
}
