import { Facts } from '@/components/facts'
import type { LimitChangeAnswer, LimitRow } from '@/lib/contract'
import { sayDays, sayLimit } from './policy-words'

const say = (row: LimitRow | null, none: string) => (row ? `${sayLimit(row)}${row.extension ? `，可延 ${row.extension.text}` : ''}（${sayDays(row.from, row.until)}）` : none)

/** What the change does, before anybody agrees. */
export function LimitPreview({ answer: { change, before, after, reach } }: { answer: LimitChangeAnswer }) {
  return (
    <section className="noted stack-s" aria-label="改动预览">
      <p className="strong">
        {change.kindName}
        {change.clockName}时限（{change.scope}），{change.from} 起
      </p>
      <Facts
        items={[
          { label: '原规定', value: say(before, '没有'), wide: true },
          { label: '改为', value: say(after, '停用，由更一般的规定管；没有的不计时'), wide: true },
          { label: '依据', value: after?.basis, wide: true },
          { label: '理由', value: change.reason, wide: true },
        ]}
      />
      {reach && (
        <p>
          在计的同类时限 {reach.open} 个；生效后如果提交重算，会变动 {reach.moved} 个
          {reach.overdue > 0 && `，其中 ${reach.overdue} 个会立即超期`}。不提交重算的，都不变动。
        </p>
      )}
    </section>
  )
}
