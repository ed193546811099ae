import { Alert } from 'antd'
import { Link } from 'react-router'
import { ClockPill } from '@/components/clock-pill'
import type { CaseSummary, Duplicates } from '@/lib/contract'
import { percent } from '@/lib/percent'
import { RepeatBanner } from './repeat-banner'

interface Props {
  found: Duplicates
  text: string
  /** Shown above already: the caller's own. */
  repeats: readonly CaseSummary[]
}

/** Other people's cases of the same matter: what the operator should know before making another. */
export function DuplicateNotice({ found, text, repeats }: Props) {
  const others = found.items.filter((item) => !repeats.some((own) => own.caseNo === item.case.caseNo))
  if (others.length === 0 && !found.isGroup && found.times < 3) return null
  const [first, ...rest] = others
  return (
    <div className="stack-s">
      {found.hints.length > 0 && <Alert type={found.isGroup ? 'error' : 'info'} showIcon message={found.hints.join('　')} />}
      {first && !found.isGroup && first.likeness >= 0.6 && first.case.status === 'open' && <RepeatBanner item={first.case} text={text} heading="很可能是同一件事" />}
      <ul className="stack-s" aria-label="疑似重复办件">
        {(first && !found.isGroup && first.likeness >= 0.6 && first.case.status === 'open' ? rest : others).map((item) => (
          <li key={item.case.caseNo} className="row small">
            <Link to={`/cases/${item.case.caseNo}`} target="_blank">
              {item.case.title}
            </Link>
            <span className="mono">{item.case.caseNo}</span>
            <span>{item.case.holder?.name ?? '待分拨'}</span>
            {item.case.nextClock && <ClockPill clock={item.case.nextClock} />}
            <span className="muted">
              相似 {percent(item.likeness)}；{item.basis}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
