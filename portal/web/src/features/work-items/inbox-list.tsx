import { useState } from 'react'
import { EmptyHint } from '@/components/empty-hint'
import { RefusalView } from '@/components/refusal-view'
import { useMe } from '@/lib/api/use-me'
import type { WorkItemSummary } from '@/lib/contract'
import { BatchBar } from './batch-bar'
import { BatchDialog } from './batch-dialog'
import { batchVerbsOf } from './batch-words'
import { InboxRow } from './inbox-row'
import type { Batch, BatchCall, BatchVerb } from './use-batch'

const order: readonly BatchVerb[] = ['sign', 'assign', 'hand-over']

/** The rows of one group, and doing one thing for many of them in one go. */
export function InboxList({ items, batch }: { items: readonly WorkItemSummary[]; batch: Batch }) {
  const me = useMe().data
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<Exclude<BatchVerb, 'sign'> | null>(null)
  const verbs = new Map(items.map((item) => [item.id, batchVerbsOf(item, me)]))
  const selectable = items.filter((item) => verbs.get(item.id)?.length)
  const selected = selectable.filter((item) => chosen.has(item.id))
  const fits = (verb: BatchVerb, among: readonly WorkItemSummary[]) => among.filter((item) => verbs.get(item.id)?.includes(verb))
  const choose = (id: string, on: boolean) =>
    setChosen((before) => {
      const next = new Set(before)
      if (on) next.add(id)
      else next.delete(id)
      return next
    })
  const send = (call: Omit<BatchCall, 'items'>) =>
    batch.mutate(
      { ...call, items: fits(call.verb, selected) },
      {
        onSuccess: () => {
          setAsking(null)
          setChosen(new Set())
        },
      },
    )
  if (items.length === 0) return <EmptyHint title="这里没有待办" hint="新的办件派到您这里时会自动出现，无需刷新。" />
  return (
    <>
      <BatchBar
        selectable={selectable.length}
        selected={selected.length}
        fitting={new Map(order.filter((verb) => fits(verb, selectable).length > 0).map((verb) => [verb, fits(verb, selected).length]))}
        busy={batch.isPending ? (batch.variables?.verb ?? null) : null}
        onAll={(all) => setChosen(new Set(all ? selectable.map((item) => item.id) : []))}
        onVerb={(verb) => (verb === 'sign' ? send({ verb }) : setAsking(verb))}
      />
      {batch.error && !asking && (
        <div style={{ margin: 12 }}>
          <RefusalView error={batch.error} onClose={() => batch.reset()} />
        </div>
      )}
      <ul aria-label="待办列表">
        {items.map((item) => (
          <InboxRow key={item.id} item={item} selectable={selectable.includes(item)} selected={chosen.has(item.id)} onSelect={(on) => choose(item.id, on)} />
        ))}
      </ul>
      {asking && (
        <BatchDialog
          verb={asking}
          count={fits(asking, selected).length}
          busy={batch.isPending}
          error={batch.error}
          onSend={(data, reason) => send({ verb: asking, data, reason })}
          onClose={() => {
            setAsking(null)
            batch.reset()
          }}
        />
      )}
    </>
  )
}
