import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { Pill } from '@/components/pill'
import { RefusalView } from '@/components/refusal-view'
import { RegisterLines } from '@/components/register-lines'
import type { UnitChange } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { sayChange, states } from './change-words'
import { useRevokeUnitChange } from './use-unit-changes'

interface Props {
  label: string
  items: readonly UnitChange[]
  mayRevoke: boolean
  empty: ReactNode
}

export function ChangeList({ label, items, mayRevoke, empty }: Props) {
  const { modal, message } = App.useApp()
  const revoke = useRevokeUnitChange()
  const ask = (item: UnitChange) =>
    modal.confirm({
      title: '撤销这项变更？',
      content: `${sayChange(item)}。撤销后到期不再生效。`,
      okText: '撤销变更',
      okButtonProps: { danger: true },
      cancelText: '不撤销',
      onOk: () => revoke.mutate(item.id, { onSuccess: () => void message.success('变更已撤销') }),
    })
  if (items.length === 0) return empty
  return (
    <div className="stack-s">
      {revoke.error && <RefusalView error={revoke.error} onClose={() => revoke.reset()} />}
      <RegisterLines
        label={label}
        items={items}
        words={(item) => (
          <>
            <p className="row">
              <Pill tone="violet">{item.kindName}</Pill>
              <span className="strong">{sayChange(item)}</span>
              <Pill tone={states[item.status].tone}>{states[item.status].name}</Pill>
            </p>
            <p>
              {showTime(item.effective, 'long')} 起生效
              {item.status === 'carrying-out' && '，正在逐件移交在办办件'}
            </p>
            <p className="muted small">
              依据：{item.reason} · {item.setBy} {showTime(item.setAt)} 登记{item.appliedAt ? ` · ${showTime(item.appliedAt)} 移交完毕` : ''}
            </p>
          </>
        )}
        action={(item) =>
          mayRevoke &&
          item.status === 'planned' && (
            <Button size="small" danger onClick={() => ask(item)} aria-label={`撤销变更：${sayChange(item)}`}>
              撤销变更
            </Button>
          )
        }
      />
    </div>
  )
}
