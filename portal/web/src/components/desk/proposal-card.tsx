import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { EvidenceList } from '@/components/evidence-list'
import { useVerbRunner } from '@/components/verbs/use-verb-runner'
import { VerbDialog } from '@/components/verbs/verb-dialog'
import type { CaseDetail } from '@/lib/contract'
import { showDaysSince } from '@/lib/time'

/** 建议: what to do instead of dispatching, with its ground; one click opens the verb's form filled in. */
export function ProposalCard({ detail }: { detail: CaseDetail }) {
  const [open, setOpen] = useState(false)
  const { runner, refresh } = useVerbRunner({ caseNo: detail.caseNo, version: detail.version })
  const proposal = detail.proposal
  if (!proposal) return null
  const verb = detail.verbs.find((known) => known.name === proposal.verb)
  const { original } = proposal
  return (
    <Alert
      type="warning"
      showIcon
      role="region"
      aria-label="办理建议"
      message={<strong>建议：{proposal.name}</strong>}
      description={
        <div className="stack-s">
          <p>依据：{proposal.basis}</p>
          {original && (
            <p className="row">
              <Link to={`/cases/${original.caseNo}`} target="_blank" className="mono">
                {original.caseNo}
              </Link>
              <span>
                {original.holder} · {showDaysSince(original.createdAt)}，请告知诉求人
              </span>
            </p>
          )}
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
        </div>
      }
    />
  )
}
