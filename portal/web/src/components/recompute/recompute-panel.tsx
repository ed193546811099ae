import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { AsyncView } from '@/components/async-view'
import { Facts } from '@/components/facts'
import { RefusalView } from '@/components/refusal-view'
import { Section } from '@/components/section'
import { useMay } from '@/lib/api/use-may'
import { showTime } from '@/lib/time'
import { useOrderRecompute, usePreviewRecompute, useRecompute, type RecomputeOrder, type RecomputePreview } from './use-recompute'

/** 时限重算 after limits or the calendar changed: first what would move, then the order with its reason. */
export function RecomputePanel() {
  const may = useMay('clock.recompute')
  const recompute = useRecompute()
  const preview = usePreviewRecompute()
  if (!may) return null
  return (
    <Section
      title="时限重算"
      extra={
        <Button loading={preview.isPending} onClick={() => preview.mutate()}>
          预览影响
        </Button>
      }
    >
      <div className="stack">
        <p className="muted small">时限政策或节假日调整后，在办办件的时限不会自动变动；先预览影响，再提交重算。人工延期和暂停过的时限不动。</p>
        {preview.error && <RefusalView error={preview.error} onClose={() => preview.reset()} />}
        <AsyncView state={recompute} rows={1}>
          {(state) => state.order && <LastOrder order={state.order} />}
        </AsyncView>
        {preview.data && <Preview preview={preview.data} onDone={() => preview.reset()} />}
      </div>
    </Section>
  )
}

const instant = (micros: number) => showTime(new Date(micros / 1000).toISOString(), 'full')

function LastOrder({ order }: { order: RecomputeOrder }) {
  return (
    <p role="status">
      {order.doneMicros === null ? '正在重算：' : '上次重算：'}
      {order.byName} {instant(order.atMicros)} 提交（{order.reason}）
      {order.doneMicros !== null && `，${instant(order.doneMicros)} 完成，调整 ${order.cases} 件`}
    </p>
  )
}

function Preview({ preview, onDone }: { preview: RecomputePreview; onDone: () => void }) {
  const { message } = App.useApp()
  const order = useOrderRecompute()
  const [reason, setReason] = useState('')
  const send = () =>
    order.mutate(
      { token: preview.token, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success('重算已提交')
          onDone()
        },
      },
    )
  return (
    <section className="stack-s" aria-label="重算预览">
      <Facts
        items={[
          { label: '在计的时限', value: `${preview.open} 个` },
          { label: '将会变动', value: `${preview.moved} 个，涉及 ${preview.cases} 件` },
          { label: '保持不动', value: `${preview.kept} 个（延期、暂停过）` },
          { label: '变动后超期', value: `${preview.overdue} 个` },
          { label: '变动后不再超期', value: `${preview.relieved} 个` },
        ]}
      />
      {preview.moved === 0 ? (
        <p>没有需要变动的时限，不用重算。</p>
      ) : (
        <>
          <label htmlFor="recompute-reason">理由（会记入流水）</label>
          <Input.TextArea id="recompute-reason" value={reason} onChange={(e) => setReason(e.target.value)} maxLength={200} autoSize={{ minRows: 2 }} placeholder="例如：按通知调整国庆调休" />
          {order.error && <RefusalView error={order.error} />}
          <div className="row">
            <Button type="primary" disabled={reason.trim() === ''} loading={order.isPending} onClick={send}>
              提交重算
            </Button>
            <Button onClick={onDone}>取消</Button>
          </div>
        </>
      )}
    </section>
  )
}
