import { Button, Input, Progress } from 'antd'
import { useState } from 'react'
import { FigureCards } from '@/components/figures/figure-cards'
import { RefusalView } from '@/components/refusal-view'
import { Section } from '@/components/section'
import type { MovePreview } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { choiceOf, PlaceMapping, type Choices } from './place-mapping'
import { ReasonList } from './reason-list'
import { useOrderMoves, usePreviewMoves } from './use-moves'

interface Props {
  definitionId: string
  preview: MovePreview
  mayOrder: boolean
}

/** What a move would come to; nothing has moved yet. */
export function PreviewResult({ definitionId, preview, mayOrder }: Props) {
  const title = `预览：迁移到第 ${preview.to.version} 版`
  if (preview.doneAt === null)
    return (
      <Section title={title}>
        <p role="status">
          正在逐件试算，已看过 {preview.seen} 件，共 {preview.total} 件。
        </p>
        <Progress percent={percentOf(preview.seen, preview.total)} status="active" aria-label="预览进度" />
      </Section>
    )
  return (
    <Section title={title} extra={<span className="muted small">{preview.by.name} {showTime(preview.doneAt, 'full')}，一小时内有效</span>}>
      <Counted definitionId={definitionId} preview={preview} mayOrder={mayOrder} />
    </Section>
  )
}

const percentOf = (part: number, all: number) => (all === 0 ? 0 : Math.floor((part * 100) / all))

function Counted({ definitionId, preview, mayOrder }: Props) {
  const again = usePreviewMoves(definitionId)
  const [choices, setChoices] = useState<Choices>({})
  const sum = (of: (one: MovePreview['versions'][number]) => number) => preview.versions.reduce((all, one) => all + of(one), 0)
  const [keeps, moves, cannot] = [sum((one) => one.keeps), sum((one) => one.moves), sum((one) => one.cannot)]
  const open = preview.places.filter((place) => choiceOf(place, choices) !== (place.to ?? ''))
  const renew = () => {
    const nodes = { ...preview.nodes }
    for (const place of preview.places) {
      const choice = choiceOf(place, choices)
      if (choice === '') delete nodes[place.nodeId]
      else if (choice !== place.to) nodes[place.nodeId] = choice
    }
    again.mutate({ to: preview.to.versionId, nodes })
  }
  return (
    <div className="stack">
      <FigureCards
        label="预览结果"
        cards={[
          { name: '看过', value: preview.seen, note: '其他版本上正在运行的' },
          { name: '原地迁移', value: keeps, tone: keeps > 0 ? 'green' : 'neutral', note: '环节不变' },
          { name: '换环节迁移', value: moves, tone: moves > 0 ? 'blue' : 'neutral', note: '接到新版本的另一环节' },
          { name: '不能迁移', value: cannot, tone: cannot > 0 ? 'amber' : 'neutral', note: '留在原版本' },
        ]}
      />
      <PlaceMapping preview={preview} choices={choices} onChange={(nodeId, to) => setChoices({ ...choices, [nodeId]: to })} />
      {mayOrder && open.length > 0 && (
        <div className="noted row" role="status">
          <span className="grow">有 {open.length} 处对应关系还没有算进预览。</span>
          <Button type="primary" loading={again.isPending} onClick={renew}>
            按对应关系重新预览
          </Button>
        </div>
      )}
      {again.error && <RefusalView error={again.error} />}
      <ReasonList title="不能迁移的原因" reasons={preview.reasons} />
      {mayOrder && open.length === 0 && keeps + moves > 0 && <OrderForm definitionId={definitionId} preview={preview} movable={keeps + moves} cannot={cannot} />}
    </div>
  )
}

function OrderForm({ definitionId, preview, movable, cannot }: { definitionId: string; preview: MovePreview; movable: number; cannot: number }) {
  const order = useOrderMoves(definitionId)
  const [reason, setReason] = useState('')
  return (
    <div className="stack-s">
      <p>
        将把 {movable} 件迁移到第 {preview.to.version} 版{cannot > 0 && `，${cannot} 件留在原版本`}。每件都记流水；迁移中可以停止，迁移后可以回滚。
      </p>
      <label htmlFor="move-reason">理由（写入每件的流水）</label>
      <Input.TextArea id="move-reason" value={reason} onChange={(e) => setReason(e.target.value)} maxLength={500} autoSize={{ minRows: 2 }} placeholder="例如：按某某通知，在办件也要经过复核" />
      {order.error && <RefusalView error={order.error} />}
      <div className="row">
        <Button type="primary" disabled={reason.trim().length < 2} loading={order.isPending} onClick={() => order.mutate({ token: preview.token, reason: reason.trim() })}>
          开始迁移
        </Button>
      </div>
    </div>
  )
}
