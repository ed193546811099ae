import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { LoadMore } from '@/components/load-more'
import { PageHeader } from '@/components/page-header'
import { TabStrip } from '@/components/tab-strip'
import { useMe } from '@/lib/api/use-me'
import { useWorkItems } from '@/lib/api/use-work-items'
import { usePageTitle } from '@/lib/use-page-title'
import { BatchResult } from './batch-result'
import { runsUnit } from './batch-words'
import { groupInbox } from './inbox-groups'
import { InboxList } from './inbox-list'
import { useBatch } from './use-batch'

export function InboxPage() {
  usePageTitle('单位待办')
  const me = useMe().data
  const [search, setSearch] = useSearchParams()
  const unit = runsUnit(me) ? me?.unit?.code : undefined
  const ofUnit = unit !== undefined && search.get('scope') === 'unit'
  const work = useWorkItems(ofUnit ? { unit } : { mine: true })
  const batch = useBatch()
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
            const groups = groupInbox(data.pages.flatMap((page) => page.items))
            const wanted = search.get('tab') ?? 'all'
            const shown = groups.find((group) => group.key === wanted) ?? groups[0]
            return (
              <>
                <TabStrip
                  label="待办种类"
                  active={shown.key}
                  onChange={(tab) => show({ tab })}
                  items={groups.map((group) => ({ key: group.key, label: `${group.name} ${group.items.length}${work.hasNextPage ? '+' : ''}` }))}
                >
                  <InboxList key={`${ofUnit}-${shown.key}`} items={shown.items} batch={batch} />
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
