import { Button, Progress } from 'antd'
import { useState } from 'react'
import { Section } from '@/components/section'
import type { MoveOrder } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { ReasonDialog } from './reason-dialog'
import { ReasonList } from './reason-list'
import { legOf, useStopMoves } from './use-moves'

/** An order that is being carried out. */
export function OrderProgress({ definitionId, order, mayStop }: { definitionId: string; order: MoveOrder; mayStop: boolean }) {
  const stop = useStopMoves(definitionId)
  const [asking, ask] = useState(false)
  const leg = legOf(order)
  const percent = leg.total === 0 ? 0 : Math.min(100, Math.floor((leg.seen * 100) / leg.total))
  return (
    <Section title={order.back ? `正在回滚第 ${order.number} 次迁移` : `正在迁移到第 ${order.to.version} 版`}>
      <div className="stack-s">
        <p className="muted small">
          {leg.ordered.by.name} {showTime(leg.ordered.at, 'full')}：{leg.ordered.reason}
        </p>
        <p role="status">
          已处理 {leg.seen} 件，共 {leg.total} 件，其中{order.back ? '退回' : '迁移'} {leg.moved} 件。{leg.stopped && '正在停止，手头这一批做完就停。'}
        </p>
        <Progress percent={percent} status="active" aria-label={order.back ? '回滚进度' : '迁移进度'} />
        <ReasonList title="没有移动的原因" reasons={leg.reasons} />
        {mayStop && !leg.stopped && (
          <div className="row">
            <Button danger onClick={() => ask(true)}>
              停止
            </Button>
          </div>
        )}
      </div>
      {asking && (
        <ReasonDialog
          title={order.back ? '停止回滚' : '停止迁移'}
          note="手头这一批做完就停，已经移动的留在新的地方，没轮到的不动。"
          okText="确认停止"
          busy={stop.isPending}
          error={stop.error}
          onSend={(reason) => stop.mutate({ reason }, { onSuccess: () => ask(false) })}
          onClose={() => ask(false)}
        />
      )}
    </Section>
  )
}
