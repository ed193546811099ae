import { Link } from 'react-router'
import { Pill } from '@/components/pill'
import { useMay } from '@/lib/api/use-may'
import { useMe } from '@/lib/api/use-me'
import type { AuditLine } from '@/lib/contract'
import type { Tone } from '@/lib/clock-tone'
import { showTime } from '@/lib/time'
import { AuditReviewButton } from './audit-review'
import styles from './audit.module.css'

const tones: Partial<Record<AuditLine['group'], Tone>> = { identity: 'amber', export: 'amber', account: 'violet', definition: 'blue' }

/** What a second pair of eyes is asked for. */
const reviewed = new Set(['identity', 'export', 'account', 'definition', 'office'])

/** What the machine did by itself has no account. */
const isPerson = (line: AuditLine) => !!line.actorUnit

export function AuditRow({ line }: { line: AuditLine }) {
  const me = useMe().data
  const findsCases = useMay('case.read')
  return (
    <li className={styles.line}>
      <div className="grow">
        <p className="row">
          <Pill tone={tones[line.group] ?? 'neutral'}>{line.groupName}</Pill>
          <span className="strong">{line.text ?? '内容不在您的知悉范围内'}</span>
        </p>
        {line.reason && <p className={styles.reason}>理由：{line.reason}</p>}
        <p className={styles.meta}>
          <time dateTime={line.at}>{showTime(line.at, 'full')}</time>
          <span>
            {line.actorName} <span className="mono">{line.actorId}</span>
          </span>
          {line.caseNo &&
            (findsCases && line.text ? (
              <Link to={`/cases/${line.caseNo}`} className="mono">
                {line.caseNo}
              </Link>
            ) : (
              <span className="mono">{line.caseNo}</span>
            ))}
          <span className="mono" title="流水位置和哈希（前 8 位）">
            {line.position} · {line.hash.slice(0, 8)}
          </span>
        </p>
        {line.review && (
          <p className="small">
            <Pill tone={line.review.verdict === 'fine' ? 'green' : 'red'}>{line.review.verdict === 'fine' ? '已复核：正常' : '已复核：存疑'}</Pill>{' '}
            <span className="muted">
              {line.review.by} {showTime(line.review.at)} {line.review.remark ?? ''}
            </span>
          </p>
        )}
      </div>
      <span className="row">
        {!line.review && reviewed.has(line.group) && line.kind !== 'account.signed-in' && <AuditReviewButton line={line} />}
        {reviewed.has(line.group) && isPerson(line) && line.actorId !== me?.userName && (
          <Link to={`/accounts?q=${encodeURIComponent(line.actorId)}`} className="small" aria-label={`冻结账号：${line.actorName}`}>
            冻结账号
          </Link>
        )}
      </span>
    </li>
  )
}
