import { Link } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { CaseLine } from '@/components/case/case-line'
import { Columns } from '@/components/columns'
import { FigureCards } from '@/components/figures/figure-cards'
import { ListSection } from '@/components/list-section'
import { CaseMap } from '@/components/map/case-map'
import { PageHeader } from '@/components/page-header'
import { PromisedDays } from '@/components/promised-days'
import { Section } from '@/components/section'
import { WorkLine } from '@/components/work-line'
import type { LeaderDay, WorkItemSummary } from '@/lib/contract'
import { percent } from '@/lib/percent'
import { showTime } from '@/lib/time'
import { usePageTitle } from '@/lib/use-page-title'
import { compared } from './compared'
import styles from './leader-page.module.css'
import { useLeaderDay } from './use-leader-day'

/** 领导首页: the whole district at one look. */
export function LeaderPage() {
  usePageTitle('今日概况')
  const day = useLeaderDay()
  return (
    <>
      <PageHeader title="今日概况" note={day.data && `数据截至 ${showTime(day.data.asOf, 'full')}`} />
      <AsyncView state={day} rows={10}>
        {(data) => (
          <div className="stack">
            <Figures day={data} />
            <Columns>
              <div className="stack">
                <Work name="待阅批" items={data.toRead} none="没有等您阅批的件。呈阅件到了会出现在这里，打开即可批示或圈阅。" />
                <Red day={data} />
              </div>
              <div className="stack">
                <Section title="红色件在哪里">
                  <CaseMap cases={data.red} what="红色件" />
                </Section>
                <Hot day={data} />
                <Last day={data} />
                <PromisedDays items={data.promises} />
              </div>
            </Columns>
          </div>
        )}
      </AsyncView>
    </>
  )
}

function Figures({ day }: { day: LeaderDay }) {
  return (
    <FigureCards
      label="全区今日"
      cards={[
        { name: '今日受理', value: day.today.opened, note: compared(day.today.opened, day.today.lastYear), tone: 'blue' },
        { name: '今日办结', value: day.today.closed },
        { name: '红色件（已超期）', value: day.overdue, tone: day.overdue > 0 ? 'red' : 'neutral', to: '/supervision?bucket=overdue' },
        { name: '待阅批', value: day.toRead.length, tone: day.toRead.length > 0 ? 'amber' : 'neutral' },
        { name: '24 小时内到期', value: day.dueIn24h, tone: day.dueIn24h > 0 ? 'amber' : 'neutral', to: '/supervision?bucket=due-soon' },
        { name: '按时办结率', value: percent(day.onTimeRate, 1), note: `在办 ${day.open} 件` },
      ]}
    />
  )
}

function Work({ name, items, none }: { name: string; items: readonly WorkItemSummary[]; none: string }) {
  return (
    <ListSection name={name} count={items.length} items={items} none={none} keyOf={(item) => item.id}>
      {(item) => <WorkLine item={item} />}
    </ListSection>
  )
}

/** More than these are in the list of the 监管台. */
const mostRed = 10

function Red({ day }: { day: LeaderDay }) {
  return (
    <ListSection
      name="红色件"
      count={day.overdue}
      extra={day.overdue > mostRed && <Link to="/supervision?bucket=overdue">看全部</Link>}
      items={day.red.slice(0, mostRed)}
      none="没有超期的办件。"
      keyOf={({ case: one }) => one.caseNo}
    >
      {({ case: one }) => <CaseLine item={one} />}
    </ListSection>
  )
}

function Hot({ day }: { day: LeaderDay }) {
  return (
    <Section title="前三热点" extra={<span className="muted small">近 {day.hotDays} 天</span>}>
      {day.hot.length === 0 ? (
        <p className="muted small">近 {day.hotDays} 天没有受理。</p>
      ) : (
        <ol className={styles.ranks} aria-label="前三热点">
          {day.hot.map((spot) => (
            <li key={spot.category.code}>
              <span>{spot.category.path}</span>
              <span className="strong">{spot.count} 件</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function Last({ day }: { day: LeaderDay }) {
  return (
    <Section title="倒数单位" extra={<span className="muted small">近 30 天按时办结率</span>}>
      {day.last.length === 0 ? (
        <p className="muted small">各单位都按时办结。</p>
      ) : (
        <ol className={styles.ranks} aria-label="倒数单位">
          {day.last.map((line) => (
            <li key={line.unit.code}>
              <Link to={`/supervision?unit=${line.unit.code}&bucket=overdue`}>{line.unit.name}</Link>
              <span className="strong">
                {percent(line.onTimeRate, 1)}
                {line.overdue > 0 && <span className="muted small">（超期 {line.overdue} 件）</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
