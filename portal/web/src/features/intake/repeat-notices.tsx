import { Link } from 'react-router'
import type { CaseSummary } from '@/lib/contract'
import { RepeatBanner } from './repeat-banner'

const isOpen = (item: CaseSummary) => item.status === 'open' || item.status === 'paused' || item.status === 'shelved'

/** What this number called about before: open cases to add to, finished ones to know of. */
export function RepeatNotices({ items, text }: { items: readonly CaseSummary[]; text: string }) {
  const finished = items.filter((item) => !isOpen(item))
  return (
    <>
      {items.filter(isOpen).map((item) => (
        <RepeatBanner key={item.caseNo} item={item} text={text} />
      ))}
      {finished.length > 0 && (
        <p className="row small">
          <span className="muted">该号码近 90 日已办结：</span>
          {finished.map((item) => (
            <Link key={item.caseNo} to={`/cases/${item.caseNo}`} target="_blank">
              {item.title}
            </Link>
          ))}
        </p>
      )}
    </>
  )
}
