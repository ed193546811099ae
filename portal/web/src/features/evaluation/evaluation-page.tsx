import { useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { PageHeader } from '@/components/page-header'
import { TabStrip } from '@/components/tab-strip'
import { usePageTitle } from '@/lib/use-page-title'
import { AppealsList } from './appeals-list'
import { MonthChoice } from './month-choice'
import { MonthView } from './month-view'
import { RatesPanel } from './rates-panel'
import { useEvaluations } from './use-evaluation'

const tabs = [
  { key: 'month', label: '月度考核' },
  { key: 'rates', label: '三率' },
]

/** 考核评价: a month's ranking with the cases behind it, and the three rates of any period. */
export function EvaluationPage() {
  usePageTitle('考核评价')
  const list = useEvaluations()
  const [search, setSearch] = useSearchParams()
  const tab = tabs.find((known) => known.key === search.get('tab'))?.key ?? 'month'
  return (
    <>
      <PageHeader title="考核评价" note="原始率和剔除后率同时公布；每个分数都能下钻到办件" />
      <TabStrip label="考核评价" items={tabs} active={tab} onChange={(next) => setSearch({ tab: next }, { replace: true })}>
        <div className="stack" style={{ paddingTop: 12 }}>
          {tab === 'rates' ? (
            <RatesPanel />
          ) : (
            <AsyncView state={list}>
              {(data) => {
                const id = search.get('run') ?? data.runs[0]?.id
                return (
                  <>
                    <MonthChoice list={data} id={id} onChoose={(run) => setSearch({ tab: 'month', run }, { replace: true })} />
                    {data.mayManage && <AppealsList />}
                    {id ? <MonthView id={id} mayManage={data.mayManage} /> : <EmptyHint title="还没有考核结果" hint={data.mayManage ? '选择方案和月份后点“试算”。' : '考核员公示后，结果会显示在这里。'} />}
                  </>
                )
              }}
            </AsyncView>
          )}
        </div>
      </TabStrip>
    </>
  )
}
