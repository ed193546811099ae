import { Button } from 'antd'
import { useState } from 'react'
import { EvidenceList } from '@/components/evidence-list'
import { useVerbRunner } from '@/components/verbs/use-verb-runner'
import { VerbDialog } from '@/components/verbs/verb-dialog'
import type { CaseDetail } from '@/lib/contract'
import { OriginalLine } from './original-line'
import { Suggestion } from './suggestion'

/** 建议: what to do instead of dispatching, with its ground; one click opens the verb's form filled in. */
export function ProposalCard({ detail }: { detail: CaseDetail }) {
  const [open, setOpen] = useState(false)
  const { runner, refresh } = useVerbRunner({ caseNo: detail.caseNo, version: detail.version })
  const proposal = detail.proposal
  if (!proposal) return null
  const verb = detail.verbs.find((known) => known.name === proposal.verb)
  return (
    <Suggestion label="办理建议" title={proposal.name}>
      <p>依据：{proposal.basis}</p>
      {proposal.original && <OriginalLine original={proposal.original} />}
      <EvidenceList items={proposal.evidence} />
      {verb ? (
        <div>
          <Button type="primary" onClick={() => setOpen(true)}>
            按建议办理：{verb.title}
          </Button>
        </div>
      ) : (
        <p className="muted small">由受理员、分拨员或值班长办理。</p>
      )}
      {verb && open && <VerbDialog verb={verb} run={runner(verb)} given={proposal.data} givenReason={proposal.reason ?? undefined} onClose={() => setOpen(false)} onStale={refresh} />}
    </Suggestion>
  )
}
