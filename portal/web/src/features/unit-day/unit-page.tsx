import { AsyncView } from '@/components/async-view'
import { CaseLine } from '@/components/case/case-line'
import { FigureCards } from '@/components/figures/figure-cards'
import { PageHeader } from '@/components/page-header'
import { Pill } from '@/components/pill'
import { Section } from '@/components/section'
import { WorkLine } from '@/components/work-line'
import type { UnitDay } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { usePageTitle } from '@/lib/use-page-title'
import styles from './unit-page.module.css'
import { useUnitDay } from './use-unit-day'

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
            <div className={styles.columns}>
              <ToSign day={data} />
              <div className="stack">
                <Pressing day={data} />
                <Unhappy day={data} />
              </div>
            </div>
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

function ToSign({ day }: { day: UnitDay }) {
  return (
    <Section title={`待审签 ${day.toSign.length}`}>
      {day.toSign.length === 0 ? (
        <p className="muted small">没有等您审签的件。经办人报审签后会出现在这里，打开即可同意、退改或委托。</p>
      ) : (
        <ul className={styles.list} aria-label="待审签">
          {day.toSign.map((item) => (
            <li key={item.id}>
              <WorkLine item={item} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Pressing({ day }: { day: UnitDay }) {
  return (
    <Section title="本单位红黄牌">
      {day.pressing.length === 0 ? (
        <p className="muted small">没有超期和将到期的办件。</p>
      ) : (
        <ul className={styles.list} aria-label="本单位红黄牌">
          {day.pressing.map((one) => (
            <li key={one.caseNo}>
              <CaseLine item={one} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Unhappy({ day }: { day: UnitDay }) {
  return (
    <Section title="不满意" extra={<span className="muted small">近 {day.unhappyDays} 天办结</span>}>
      {day.unhappy.length === 0 ? (
        <p className="muted small">没有不满意的回访。</p>
      ) : (
        <ul className={styles.list} aria-label="不满意">
          {day.unhappy.map(({ case: one, result }) => (
            <li key={one.caseNo}>
              <CaseLine item={one} />
              <Pill tone="red">{result}</Pill>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
