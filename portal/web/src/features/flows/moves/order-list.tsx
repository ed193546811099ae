import { App, Button } from 'antd'
import { useState } from 'react'
import { Pill } from '@/components/pill'
import { Section } from '@/components/section'
import type { DefinitionMoves, MoveLeg, MoveOrder } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { ReasonDialog } from './reason-dialog'
import { ReasonList } from './reason-list'
import { useRollBackMoves } from './use-moves'

/** What was moved before, and taking it back. */
export function OrderList({ moves, mayReturn }: { moves: DefinitionMoves; mayReturn: boolean }) {
  const { message } = App.useApp()
  const rollBack = useRollBackMoves(moves.definitionId)
  const [returning, setReturning] = useState<MoveOrder>()
  if (moves.orders.length === 0) return null
  return (
    <Section title="迁移记录">
      <ol className="stack" aria-label="迁移记录">
        {moves.orders.map((order) => (
          <li key={order.number} className="stack-s">
            <div className="row">
              <h3>
                第 {order.number} 次：迁移到第 {order.to.version} 版
              </h3>
              <Outcome order={order} />
              {mayReturn && order.forth.moved > order.returned && (
                <Button size="small" onClick={() => setReturning(order)} aria-label={`回滚第 ${order.number} 次迁移`}>
                  回滚
                </Button>
              )}
            </div>
            <Leg name="迁移" leg={order.forth} />
            {order.back && <Leg name="退回" leg={order.back} />}
          </li>
        ))}
      </ol>
      {returning && (
        <ReasonDialog
          title={`回滚第 ${returning.number} 次迁移`}
          note={`把这次迁移的 ${returning.forth.moved - returning.returned} 件退回各自原来的版本。迁移以后新开的件不动；已经走到只有新版本才有的环节的，留在新版本并列出来。`}
          okText="开始回滚"
          busy={rollBack.isPending}
          error={rollBack.error}
          onSend={(reason) =>
            rollBack.mutate(
              { reason, order: returning.number },
              {
                onSuccess: () => {
                  void message.success('已开始回滚')
                  setReturning(undefined)
                },
              },
            )
          }
          onClose={() => setReturning(undefined)}
        />
      )}
    </Section>
  )
}

function Outcome({ order: { forth, back, returned } }: { order: MoveOrder }) {
  if (back) return <Pill tone={back.endedAt ? 'neutral' : 'blue'}>{back.endedAt ? `已回滚 ${returned} 件` : '正在回滚'}</Pill>
  if (!forth.endedAt) return <Pill tone="blue">正在迁移</Pill>
  return forth.stopped ? <Pill tone="amber">已停止</Pill> : <Pill tone="green">已完成</Pill>
}

function Leg({ name, leg }: { name: string; leg: MoveLeg }) {
  return (
    <>
      <p>
        {name} {leg.moved} 件{leg.seen > leg.moved && `，没有移动 ${leg.seen - leg.moved} 件`}。
        <span className="muted small">
          {' '}
          {leg.ordered.by.name} {showTime(leg.ordered.at, 'full')}：{leg.ordered.reason}
          {leg.stopped && `；${leg.stopped.by.name} ${showTime(leg.stopped.at, 'full')} 停止：${leg.stopped.reason}`}
        </span>
      </p>
      <ReasonList title={`没有${name}的原因`} reasons={leg.reasons} />
    </>
  )
}
