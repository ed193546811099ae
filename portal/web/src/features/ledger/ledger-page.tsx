import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { LookupSelect } from '@/components/lookup-select'
import { PageHeader } from '@/components/page-header'
import { Section } from '@/components/section'
import { periods } from '@/lib/periods'
import { showDuration, showTime } from '@/lib/time'
import { usePageTitle } from '@/lib/use-page-title'
import { HeldBars } from './held-bars'
import { useUnitLedger } from './use-unit-ledger'

/** Whose hands the time went through, of a unit or of all, over a period. */
export function LedgerPage() {
  usePageTitle('责任时间账')
  const [search, setSearch] = useSearchParams()
  const unit = search.get('unit') ?? undefined
  const days = Number(search.get('days') ?? 30)
  const ledger = useUnitLedger(unit, days)
  const show = (next: { unit?: string; days?: number }) => {
    const both = { unit, days, ...next }
    setSearch({ days: String(both.days), ...(both.unit ? { unit: both.unit } : {}) }, { replace: true })
  }
  return (
    <>
      <PageHeader title="责任时间账" note="每一秒都有责任单位和事由；挂账、暂停和等待单独列出" />
      <div className="stack">
        <div className="row">
          <div style={{ width: 280 }}>
            <LookupSelect lookup="units" label="单位" placeholder="全部单位，输入名称缩小" value={unit} onChange={(next) => show({ unit: Array.isArray(next) ? next[0] : next })} />
          </div>
          <Segmented aria-label="期间" value={days} onChange={(next) => show({ days: next })} options={periods} />
        </div>
        <AsyncView state={ledger} isEmpty={(data) => data.items.length === 0} empty={<EmptyHint title="这段时间没有办件" hint="可以换一个期间或单位看看。" />}>
          {(data) => (
            <>
              <p>
                {data.unit?.name ?? (data.standsFor?.length ? `本单位和您代理的${data.standsFor.map((person) => person.name).join('、')}的单位` : '全部单位')}，{showTime(data.from)} 至 {showTime(data.to)}：{data.cases} 件，合计工作时间 <strong>{showDuration(data.workingSeconds)}</strong>
                <span className="muted">（历时 {showDuration(data.seconds)}）</span>
              </p>
              <Section title="按单位和事由">
                <HeldBars
                  title="单位和事由"
                  items={data.items.map((item) => ({ ...item, key: `${item.unit.code}|${item.reason}`, name: item.unit.name, note: item.reason }))}
                />
              </Section>
              {data.people.length > 0 && (
                <Section title="按人员">
                  <HeldBars title="人员" items={data.people.map((item) => ({ ...item, key: `${item.person.userName}|${item.unit.code}`, name: item.person.name, note: item.unit.name }))} />
                </Section>
              )}
            </>
          )}
        </AsyncView>
      </div>
    </>
  )
}
