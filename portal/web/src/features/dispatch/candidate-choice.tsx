import { App, Button } from 'antd'
import { useState } from 'react'
import { CandidateCard } from '@/components/candidate-card'
import { EmptyHint } from '@/components/empty-hint'
import { RefusalView } from '@/components/refusal-view'
import { Section } from '@/components/section'
import { useVerbRunner } from '@/components/verbs/use-verb-runner'
import { VerbDialog } from '@/components/verbs/verb-dialog'
import type { DispatchCandidate, WorkItem } from '@/lib/contract'
import { newKey } from '@/lib/http'
import { dataOf, startingValues } from '@/lib/schema-fields'
import { useHotkeys } from '@/lib/use-hotkeys'
import { adoptionOf, adoptionReason, dispatchVerbOf } from './dispatch-verb'

/** The three best units as cards; 1, 2, 3 take one. */
export function CandidateChoice({ item }: { item: WorkItem }) {
  const { modal } = App.useApp()
  const { runner, refresh } = useVerbRunner({ item: item.id, version: item.case.version })
  const [asking, setAsking] = useState<DispatchCandidate | null>(null)
  const [refused, setRefused] = useState<unknown>(null)
  const candidates = (item.case.dispatch?.candidates ?? []).slice(0, 3)
  const dispatch = dispatchVerbOf(item.verbs)
  const adopt = (candidate: DispatchCandidate | undefined) => {
    if (!dispatch || !candidate) return
    if (!dispatch.direct) return setAsking(candidate)
    const helpers = candidate.coUnits.map((unit) => unit.name).join('、')
    modal.confirm({
      title: `派给${candidate.unit.name}？`,
      content: `${helpers ? `协办：${helpers}。` : ''}${adoptionReason(candidate)}。`,
      okText: '确认派单',
      cancelText: '再看看',
      onOk: async () => {
        setRefused(null)
        const data = dataOf(dispatch.verb.schema, { ...startingValues(dispatch.verb.schema), ...adoptionOf(dispatch, candidate) })
        const reason = dispatch.verb.needsReason ? adoptionReason(candidate) : undefined
        await runner(dispatch.verb)({ data, reason, idempotencyKey: newKey() }).catch(setRefused)
      },
    })
  }
  useHotkeys({ '1': () => adopt(candidates[0]), '2': () => adopt(candidates[1]), '3': () => adopt(candidates[2]) })
  return (
    <Section title="建议派给" extra={<span className="muted small">按 <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> 采纳</span>}>
      <div className="stack">
        {refused !== null && <RefusalView error={refused} onRetry={refresh} onClose={() => setRefused(null)} />}
        {candidates.length === 0 && <EmptyHint title="没有找到合适的单位" hint="职责目录里没有对应条款，请在右侧人工指定主办单位并写明理由。" />}
        {candidates.map((candidate, i) => (
          <CandidateCard
            key={candidate.unit.code}
            rank={i + 1}
            candidate={candidate}
            threshold={i === 0 ? item.case.dispatch?.threshold : undefined}
            action={
              dispatch && (
                <Button type={i === 0 ? 'primary' : 'default'} onClick={() => adopt(candidate)} aria-keyshortcuts={String(i + 1)}>
                  采纳
                </Button>
              )
            }
          />
        ))}
      </div>
      {dispatch && asking && (
        <VerbDialog
          verb={dispatch.verb}
          run={runner(dispatch.verb)}
          given={adoptionOf(dispatch, asking)}
          givenReason={adoptionReason(asking)}
          onClose={() => setAsking(null)}
          onStale={refresh}
        />
      )}
    </Section>
  )
}
