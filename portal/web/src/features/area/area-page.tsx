import { useState } from 'react'
import { AsyncView } from '@/components/async-view'
import { CaseLine } from '@/components/case/case-line'
import { Columns } from '@/components/columns'
import { EmptyHint } from '@/components/empty-hint'
import { FigureCards } from '@/components/figures/figure-cards'
import { ListSection } from '@/components/list-section'
import { CaseMap } from '@/components/map/case-map'
import { PageHeader } from '@/components/page-header'
import { Section } from '@/components/section'
import type { AreaDay, CaseSummary } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { usePageTitle } from '@/lib/use-page-title'
import styles from './area-page.module.css'
import { AreaWorkers } from './area-workers'
import { BasicShare } from './basic-share'
import { ToAssign } from './to-assign'
import { useAreaDay } from './use-area-day'

/** 街道、社区分中心首页. */
export function AreaPage() {
  usePageTitle('分中心')
  const day = useAreaDay()
  return (
    <>
      <PageHeader title="分中心" note={day.data && `${day.data.area.name} · 数据截至 ${showTime(day.data.asOf)}`} />
      <AsyncView state={day} rows={10}>
        {(data) => (
          <div className="stack">
            <Counts day={data} />
            <Columns wide>
              <div className="stack">
                <OpenCases day={data} />
              </div>
              <div className="stack">
                <ToAssign items={data.toAssign} />
                <Whistles cases={data.whistles} />
                <AreaWorkers day={data} />
                <BasicShare share={data.share} />
              </div>
            </Columns>
          </div>
        )}
      </AsyncView>
    </>
  )
}

function Counts({ day: { counts, toAssign, workers } }: { day: AreaDay }) {
  return (
    <FigureCards
      label="本辖区今日"
      cards={[
        { name: '本辖区在办', value: counts.open, tone: 'blue' },
        { name: '24 小时内到期', value: counts.dueSoon, tone: counts.dueSoon > 0 ? 'amber' : 'neutral' },
        { name: '已超期', value: counts.overdue, tone: counts.overdue > 0 ? 'red' : 'neutral' },
        { name: '待分派', value: toAssign.length, tone: toAssign.length > 0 ? 'amber' : 'neutral', to: '/inbox?scope=unit' },
        { name: '网格员在线', value: `${workers.filter((worker) => worker.isOnline).length} / ${workers.length}` },
      ]}
    />
  )
}

function OpenCases({ day }: { day: AreaDay }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const pick = (caseNo: string) => {
    setChosen(caseNo)
    document.getElementById(`case-${caseNo}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }
  return (
    <>
      <Section title="本辖区地图">
        <CaseMap unit={day.area.code} cases={day.open} chosen={chosen} onPick={pick} what="在办办件" />
      </Section>
      <Section title="在办" extra={<span className="muted small">{day.hasMore ? `先到期的 ${day.open.length} 件` : '按到期先后排列'}</span>}>
        {day.open.length === 0 ? (
          <EmptyHint title="本辖区没有在办的办件" hint="派到本街道、社区或网格的办件会出现在这里。" />
        ) : (
          <ul aria-label="在办" className={styles.list}>
            {day.open.map(({ case: one }) => (
              <li key={one.caseNo} id={`case-${one.caseNo}`} className={one.caseNo === chosen ? styles.chosen : undefined}>
                <CaseLine item={one} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function Whistles({ cases }: { cases: readonly CaseSummary[] }) {
  return (
    <ListSection name="吹哨" count={cases.length} items={cases} none="没有进行中的吹哨。需要部门到场时，由街道在办件页点“吹哨”呼叫。" keyOf={(one) => one.caseNo}>
      {(one) => <CaseLine item={one} />}
    </ListSection>
  )
}
