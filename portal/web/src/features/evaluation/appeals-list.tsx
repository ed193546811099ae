import { ListSection } from '@/components/list-section'
import { WorkLine } from '@/components/work-line'
import { useWorkItems } from '@/lib/api/use-work-items'

/** 申诉待复核: units that ask for a case to be left out; opened, each is decided. */
export function AppealsList() {
  const work = useWorkItems({ kind: 'contest', status: 'pending' })
  const items = work.data?.pages[0].items ?? []
  if (!work.data) return null
  return (
    <ListSection name="申诉待复核" count={items.length} items={items} none="没有等待复核的剔除申请。" keyOf={(item) => item.id}>
      {(item) => <WorkLine item={item} />}
    </ListSection>
  )
}
