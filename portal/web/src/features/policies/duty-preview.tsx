import { Facts } from '@/components/facts'
import type { DutyChangeAnswer, DutyClause } from '@/lib/contract'
import { sayDays } from './policy-words'

const say = (duty: DutyClause | null, none: string) =>
  duty ? `${duty.lead.name}主办${duty.support.length > 0 ? `，${duty.support.map((one) => one.name).join('、')}协办` : ''}（${sayDays(duty.from, duty.until)}）` : none

/** What dispatch would suggest, before anybody agrees. */
export function DutyPreview({ answer: { change, before, after, routes } }: { answer: DutyChangeAnswer }) {
  return (
    <section className="noted stack-s" aria-label="改动预览">
      <p className="strong">
        {change.kindName}条款“{change.name}”，{change.from} 起
      </p>
      <Facts
        items={[
          { label: '原规定', value: say(before, '没有'), wide: true },
          { label: '改为', value: say(after, '停用'), wide: true },
          { label: '依据', value: after?.basis, wide: true },
          { label: '理由', value: change.reason, wide: true },
        ]}
      />
      {routes.length > 0 && (
        <>
          <p>以{routes[0].street}为例，派单建议：</p>
          <ul className="stack-s small">
            {routes.map((one) => (
              <li key={one.category}>
                {one.category}：{one.before === one.after ? `仍为${one.after}` : `${one.before} 改为 ${one.after}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
