import { Button } from 'antd'
import { useState } from 'react'
import { OriginalLine } from '@/components/desk/original-line'
import { Suggestion } from '@/components/desk/suggestion'
import { useVerbRunner } from '@/components/verbs/use-verb-runner'
import { VerbDialog } from '@/components/verbs/verb-dialog'
import { useCase } from '@/lib/api/use-case'
import type { OriginalCase, Proposal } from '@/lib/contract'

/** 建议 while the call is still going on: what to tell the caller, and adding to the open case before another is made. */
export function ProposalNotice({ proposal }: { proposal: Proposal }) {
  return (
    <Suggestion label="办理建议" title={proposal.name}>
      <p>依据：{proposal.basis}</p>
      {proposal.evidence.map((item) => (
        <p key={item.title} className="muted small">
          {item.title}：{item.text}
        </p>
      ))}
      {proposal.original ? <AddToOriginal original={proposal.original} words={proposal.data.text} /> : <p className="small">提交登记后，一键按建议办结，答复和依据已填好。</p>}
    </Suggestion>
  )
}

function AddToOriginal({ original, words }: { original: OriginalCase; words: unknown }) {
  const [open, setOpen] = useState(false)
  const detail = useCase(original.caseNo).data
  const { runner, refresh } = useVerbRunner({ caseNo: original.caseNo, version: detail?.version })
  const verb = detail?.verbs.find((known) => known.name === 'supplement')
  return (
    <OriginalLine original={original}>
      {verb && (
        <Button type="primary" size="small" onClick={() => setOpen(true)}>
          追加到原单并催办
        </Button>
      )}
      {verb && open && <VerbDialog verb={verb} run={runner(verb)} given={{ text: words, urge: true }} onClose={() => setOpen(false)} onStale={refresh} />}
    </OriginalLine>
  )
}
