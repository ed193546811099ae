import { AsyncView } from '@/components/async-view'
import { Section } from '@/components/section'
import { ChangeHistory } from './change-history'
import { useDutyHistory, useRevokeDuty } from './use-duties'

/** 改动记录 of the clauses, the latest first; what has not begun can be taken back. */
export function DutyHistory({ mayWrite }: { mayWrite: boolean }) {
  const history = useDutyHistory()
  const revoke = useRevokeDuty()
  return (
    <Section title="改动记录">
      <AsyncView state={history} rows={2} isEmpty={(data) => data.items.length === 0} empty={<p className="muted">还没有改动，都按出厂条款。</p>}>
        {(data) => (
          <ChangeHistory
            revoke={revoke}
            mayWrite={mayWrite}
            items={data.items.map((one) => ({
              ...one,
              title: `${one.kindName}条款“${one.name}”（${one.duty}）`,
              text:
                one.lead && (one.kind === 'add' || one.kind === 'change')
                  ? `${one.lead.name}主办${one.support.length > 0 ? `，${one.support.map((unit) => unit.name).join('、')}协办` : ''}；${one.basis}`
                  : '',
            }))}
          />
        )}
      </AsyncView>
    </Section>
  )
}
