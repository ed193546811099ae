import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { OriginalCase } from '@/lib/contract'
import { showDaysSince } from '@/lib/time'

/** The open case a caller asks after: what to tell them. */
export function OriginalLine({ original, children }: { original: OriginalCase; children?: ReactNode }) {
  return (
    <p className="row">
      <Link to={`/cases/${original.caseNo}`} target="_blank" className="mono">
        {original.caseNo}
      </Link>
      <span>
        {original.holder} · {showDaysSince(original.createdAt)}，请告知诉求人
      </span>
      {children}
    </p>
  )
}
