import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { ListSection } from '@/components/list-section'
import { WorkLine } from '@/components/work-line'
import type { WorkItemSummary } from '@/lib/contract'

/** 待分派: what nobody in particular has yet. */
export function ToAssign({ items }: { items: readonly WorkItemSummary[] }) {
  const navigate = useNavigate()
  const batch = (
    <Button size="small" onClick={() => void navigate('/inbox?scope=unit')}>
      批量办理
    </Button>
  )
  return (
    <ListSection
      name="待分派"
      count={items.length}
      extra={items.length > 0 && batch}
      items={items}
      none="没有待分派的办件。派到本辖区、还没有分给具体人的会出现在这里。"
      keyOf={(item) => item.id}
    >
      {(item) => <WorkLine item={item} state={item.status === 'pending' ? '待签收' : '待分派'} />}
    </ListSection>
  )
}
