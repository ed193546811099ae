import type { JournalEntry } from '@/lib/contract'
import { showTime } from '@/lib/time'
import styles from './journal-timeline.module.css'

interface Props {
  entries: readonly JournalEntry[]
  newestFirst?: boolean
}

/** What happened, who did it and why; each entry carries the first digits of its chained hash. */
export function JournalTimeline({ entries, newestFirst = false }: Props) {
  // one journal entry may tell several things under one sequence number
  const numbered = entries.map((entry, i) => ({ entry, key: `${entry.sequence}-${i}` }))
  const ordered = newestFirst ? numbered.reverse() : numbered
  return (
    <ol className={styles.line} reversed={newestFirst}>
      {ordered.map(({ entry, key }) => (
        <li key={key} className={/fault|incident|escalat/.test(entry.kind) ? styles.warn : undefined}>
          <div className="row-between">
            <span className="strong">{entry.text}</span>
            <time dateTime={entry.at} className="muted small">
              {showTime(entry.at)}
            </time>
          </div>
          <div className="muted small">
            {entry.actor ? `${entry.actor.name}${entry.actor.unit ? ` · ${entry.actor.unit}` : ''}` : '系统'}
            {entry.hash && (
              <span className="mono" title="流水哈希（前 8 位）">
                {' '}
                · {entry.hash.slice(0, 8)}
              </span>
            )}
          </div>
          {entry.reason && <p className={styles.reason}>理由：{entry.reason}</p>}
        </li>
      ))}
    </ol>
  )
}
