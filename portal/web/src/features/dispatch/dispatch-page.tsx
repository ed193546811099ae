import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { DeskLayout } from '@/components/desk/desk-layout'
import { OtherWork } from '@/components/desk/other-work'
import { useDesk } from '@/components/desk/use-desk'
import { PageHeader } from '@/components/page-header'
import { showCount } from '@/lib/show-count'
import { usePageTitle } from '@/lib/use-page-title'
import { DispatchDetail } from './dispatch-detail'

export function DispatchPage() {
  usePageTitle('分拨台')
  const [search, setSearch] = useSearchParams()
  const kind = search.get('kind') === 'objection-review' ? 'objection-review' : 'dispatch'
  const desk = useDesk(kind)
  const first = desk.work.data?.pages[0]
  const count = (one: string) => showCount(first?.counts[one], first?.countsAreFloor)
  return (
    <>
      <PageHeader
        title="分拨台"
        note="按紧急程度和等待时间排列"
        actions={
          <Segmented
            aria-label="待处理种类"
            value={kind}
            onChange={(next) => setSearch({ kind: next }, { replace: true })}
            options={[
              { value: 'dispatch', label: `人工分拨 ${count('dispatch')}`.trim() },
              { value: 'objection-review', label: `异议审核 ${count('objection-review')}`.trim() },
            ]}
          />
        }
      />
      <OtherWork except={['dispatch', 'objection-review']} />
      <DeskLayout desk={desk} label="待分拨办件" emptyTitle={kind === 'dispatch' ? '没有等待分拨的办件' : '没有待审核的异议'} emptyHint="把握足够的办件已自动派出；新的会自动出现在这里。">
        {(item) => <DispatchDetail item={item} />}
      </DeskLayout>
    </>
  )
}
