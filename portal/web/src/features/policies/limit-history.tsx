import { AsyncView } from '@/components/async-view'
import { Section } from '@/components/section'
import { ChangeHistory } from './change-history'
import { useLimitHistory, useRevokeLimit } from './use-limits'

/** 改动记录 of a type's limits, the latest first; what has not begun can be taken back. */
export function LimitHistory({ type, mayWrite }: { type: string; mayWrite: boolean }) {
  const history = useLimitHistory(type)
  const revoke = useRevokeLimit(type)
  return (
    <Section title="改动记录">
      <AsyncView state={history} rows={2} isEmpty={(data) => data.items.length === 0} empty={<p className="muted">还没有改动，都按出厂规定。</p>}>
        {(data) => (
          <ChangeHistory
            revoke={revoke}
            mayWrite={mayWrite}
            items={data.items.map((one) => ({
              ...one,
              title: `${one.kindName}${one.clockName}时限（${one.scope}）`,
              text: one.kind === 'add' || one.kind === 'change' ? `${one.limit?.text ?? '不计时'}${one.extension ? `，可延 ${one.extension.text}` : ''}；${one.basis}` : '',
            }))}
          />
        )}
      </AsyncView>
    </Section>
  )
}
