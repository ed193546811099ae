import { Button } from 'antd'
import { useState } from 'react'
import { RefusalView } from '@/components/refusal-view'
import { useVerbRunner } from '@/components/verbs/use-verb-runner'
import type { CaseDetail } from '@/lib/contract'
import { newKey } from '@/lib/http'
import { SplitSuggestion } from './split-suggestion'

/** 一单多诉 at the desk: a case for each matter, or one case after all. */
export function SplitCard({ detail }: { detail: CaseDetail }) {
  const { runner, refresh } = useVerbRunner({ caseNo: detail.caseNo, version: detail.version })
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>(null)
  const verb = detail.verbs.find((known) => known.name === 'divide')
  if (!detail.split || detail.split.decision || !verb) return null
  const decide = async (decision: 'accept' | 'decline') => {
    setBusy(true)
    setRefused(null)
    await runner(verb)({ data: { decision }, idempotencyKey: newKey() }).catch(setRefused)
    setBusy(false)
  }
  return (
    <SplitSuggestion split={detail.split}>
      {refused !== null && <RefusalView error={refused} onRetry={refresh} onClose={() => setRefused(null)} />}
      <div className="row">
        <Button type="primary" loading={busy} onClick={() => void decide('accept')}>
          拆成多件
        </Button>
        <Button disabled={busy} onClick={() => void decide('decline')}>
          不拆分
        </Button>
      </div>
    </SplitSuggestion>
  )
}
