import { useSearchParams } from 'react-router'
import { useWorkItems } from '@/lib/api/use-work-items'
import { queueOrder } from '@/lib/queue-order'
import { useHotkeys } from '@/lib/use-hotkeys'

/** A queue of one kind of work and the item open beside it; the choice lives in the address. */
export function useDesk(kind: string) {
  const work = useWorkItems({ mine: true, kind })
  const [search, setSearch] = useSearchParams()
  const items = queueOrder(work.data?.pages.flatMap((page) => page.items) ?? [])
  const selected = items.find((item) => item.id === search.get('item')) ?? items[0]
  const select = (id: string) =>
    setSearch(
      (before) => {
        before.set('item', id)
        return before
      },
      { replace: true },
    )
  const step = (by: number) => {
    const next = items[items.findIndex((item) => item.id === selected?.id) + by]
    if (next) select(next.id)
  }
  useHotkeys({ j: () => step(1), k: () => step(-1) })
  return { work, items, selected, select }
}
