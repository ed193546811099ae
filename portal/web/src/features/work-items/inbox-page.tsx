import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { LoadMore } from '@/components/load-more'
import { PageHeader } from '@/components/page-header'
import { TabStrip } from '@/components/tab-strip'
import { useMe } from '@/lib/api/use-me'
import { useUnitDay } from '@/lib/api/use-unit-day'
import { useWorkItems } from '@/lib/api/use-work-items'
import type { Me, UnitDay, WorkItemSummary } from '@/lib/contract'
import { usePageTitle } from '@/lib/use-page-title'
import { BatchResult } from './batch-result'
import { runsUnit } from './batch-words'
import { DecidedList } from './decided-list'
import { groupInbox, liaisonBuckets, type InboxGroup } from './inbox-groups'
import { InboxList } from './inbox-list'
import { useBatch } from './use-batch'

interface Tab extends InboxGroup {
  decided?: UnitDay['unhappy']
}

const isLiaison = (me: Me | null | undefined) => me?.roles.includes('liaison') ?? false

/** 专管员: the six the day begins with first, whatever else there is behind them. */
function liaisonTabs(items: readonly WorkItemSummary[], groups: readonly InboxGroup[], day: UnitDay | undefined): Tab[] {
  const [sign, assign, soon, city] = liaisonBuckets(items)
  const first: Tab[] = [
    groups[0], sign, assign, soon,
    { key: 'objected', name: '异议结果', items: [], decided: day?.objected ?? [] },
    { key: 'unhappy', name: '回访不满意', items: [], decided: day?.unhappy ?? [] },
    city,
  ]
  return [...first, ...groups.filter((group) => !first.some((tab) => tab.key === group.key))]
}

export function InboxPage() {
  usePageTitle('单位待办')
  const me = useMe().data
  const [search, setSearch] = useSearchParams()
  const unit = runsUnit(me) ? me?.unit?.code : undefined
  const ofUnit = unit !== undefined && search.get('scope') === 'unit'
  const work = useWorkItems(ofUnit ? { unit } : { mine: true })
  const batch = useBatch()
  const day = useUnitDay(isLiaison(me)).data
  const show = (next: { tab?: string; scope?: string }) => setSearch({ ...(ofUnit ? { scope: 'unit' } : {}), ...next }, { replace: true })
  return (
    <>
      <PageHeader
        title="单位待办"
        note={me?.unit ? `${me.unit.name} · 按到期先后排列` : '按到期先后排列'}
        actions={
          unit && (
            <Segmented
              aria-label="看谁的待办"
              value={ofUnit ? 'unit' : 'mine'}
              onChange={(scope) => setSearch(scope === 'unit' ? { scope } : {}, { replace: true })}
              options={[
                { value: 'mine', label: '待我办理' },
                { value: 'unit', label: '本单位全部' },
              ]}
            />
          )
        }
      />
      <div className="card" style={{ padding: 0 }}>
        {batch.data && batch.variables && <BatchResult verb={batch.variables.verb} answer={batch.data} chosen={batch.variables.items} onClose={() => batch.reset()} />}
        <AsyncView state={work} rows={8}>
          {(data) => {
            const items = data.pages.flatMap((page) => page.items)
            const groups = groupInbox(items)
            const tabs = isLiaison(me) ? liaisonTabs(items, groups, day) : groups.map((group) => ({ ...group, decided: undefined }))
            const shown = tabs.find((tab) => tab.key === search.get('tab')) ?? tabs[0]
            return (
              <>
                <TabStrip
                  label="待办种类"
                  active={shown.key}
                  onChange={(tab) => show({ tab })}
                  items={tabs.map((tab) => ({ key: tab.key, label: `${tab.name} ${tab.decided ? tab.decided.length : `${tab.items.length}${work.hasNextPage ? '+' : ''}`}` }))}
                >
                  {shown.decided ? (
                    <DecidedList name={shown.name} items={shown.decided} none={shown.key === 'objected' ? '近 7 天没有审核过的派单异议' : '没有不满意的回访'} />
                  ) : (
                    <InboxList key={`${ofUnit}-${shown.key}`} items={shown.items} batch={batch} />
                  )}
                </TabStrip>
                <LoadMore {...work} />
              </>
            )
          }}
        </AsyncView>
      </div>
    </>
  )
}
