import { useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { LoadMore } from '@/components/load-more'
import { PageHeader } from '@/components/page-header'
import { TabStrip } from '@/components/tab-strip'
import { useMe } from '@/lib/api/use-me'
import { useWorkItems } from '@/lib/api/use-work-items'
import { usePageTitle } from '@/lib/use-page-title'
import { BatchResult } from './batch-result'
import { groupInbox } from './inbox-groups'
import { InboxList } from './inbox-list'
import { useBatch } from './use-batch'

export function InboxPage() {
  usePageTitle('单位待办')
  const me = useMe().data
  const work = useWorkItems({ mine: true })
  const batch = useBatch()
  const [search, setSearch] = useSearchParams()
  return (
    <>
      <PageHeader title="单位待办" note={me?.unit ? `${me.unit.name} · 按到期先后排列` : '按到期先后排列'} />
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
                  onChange={(tab) => setSearch({ tab }, { replace: true })}
                  items={groups.map((group) => ({ key: group.key, label: `${group.name} ${group.items.length}${work.hasNextPage ? '+' : ''}` }))}
                >
                  <InboxList key={shown.key} items={shown.items} batch={batch} />
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
