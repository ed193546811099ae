import { useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { CaseLine } from '@/components/case/case-line'
import { EmptyHint } from '@/components/empty-hint'
import { LoadMore } from '@/components/load-more'
import { PageHeader } from '@/components/page-header'
import { useCaseList } from '@/lib/api/use-case-list'
import { usePageTitle } from '@/lib/use-page-title'
import { CaseFilters } from './case-filters'
import styles from './case-list-page.module.css'
import { addressOf, filterOf } from './filter-address'

export function CaseListPage() {
  usePageTitle('办件列表')
  const [search, setSearch] = useSearchParams()
  const filter = filterOf(search)
  const list = useCaseList(filter)
  return (
    <>
      <PageHeader title="办件列表" note="诉求、纠纷、隐患、联办都在这里" />
      <div className="stack">
        <div className="card">
          <CaseFilters key={search.get('q') ?? ''} filter={filter} onChange={(next) => setSearch(addressOf(next))} />
        </div>
        <div className="card" style={{ padding: '4px 16px' }}>
          <AsyncView
            state={list}
            rows={8}
            isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
            empty={<EmptyHint title="没有符合条件的办件" hint="可以换个关键词，或点“重置”清除筛选条件。" />}
          >
            {(data) => (
              <>
                <ul className={styles.list} aria-label="办件">
                  {data.pages
                    .flatMap((page) => page.items)
                    .map((item) => (
                      <li key={item.caseNo}>
                        <CaseLine item={item} />
                      </li>
                    ))}
                </ul>
                <LoadMore {...list} />
              </>
            )}
          </AsyncView>
        </div>
      </div>
    </>
  )
}
