import { Alert, App } from 'antd'
import { useState } from 'react'
import { EmptyHint } from '@/components/empty-hint'
import type { WorkItemSummary } from '@/lib/contract'
import { BatchBar } from './batch-bar'
import { canSign } from './inbox-groups'
import { InboxRow } from './inbox-row'
import { useBatchSign } from './use-batch-sign'

/** The rows of one group, with signing in one go for those that wait for it. */
export function InboxList({ items }: { items: readonly WorkItemSummary[] }) {
  const { message } = App.useApp()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const sign = useBatchSign()
  const signable = items.filter(canSign)
  const selected = signable.filter((item) => chosen.has(item.id))
  const choose = (id: string, on: boolean) =>
    setChosen((before) => {
      const next = new Set(before)
      if (on) next.add(id)
      else next.delete(id)
      return next
    })
  const signChosen = () =>
    sign.mutate(selected, {
      onSuccess: (result) => {
        setChosen(new Set())
        if (result.done > 0) void message.success(`已签收 ${result.done} 件`)
      },
    })
  if (items.length === 0) return <EmptyHint title="这里没有待办" hint="新的办件派到您这里时会自动出现，无需刷新。" />
  return (
    <>
      <BatchBar
        selectable={signable.length}
        selected={selected.length}
        busy={sign.isPending}
        onAll={(all) => setChosen(new Set(all ? signable.map((item) => item.id) : []))}
        onSign={signChosen}
      />
      {sign.data && sign.data.refused.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ margin: 12 }}
          message={`有 ${sign.data.refused.length} 件没有签收成功`}
          description={
            <ul>
              {sign.data.refused.map(({ item, error }) => (
                <li key={item.id}>
                  {item.caseNo}:{error.message}（{error.code}）
                </li>
              ))}
            </ul>
          }
        />
      )}
      <ul aria-label="待办列表">
        {items.map((item) => (
          <InboxRow key={item.id} item={item} selectable={canSign(item)} selected={chosen.has(item.id)} onSelect={(on) => choose(item.id, on)} />
        ))}
      </ul>
    </>
  )
}
