import { CaseLine } from '@/components/case/case-line'
import { EmptyHint } from '@/components/empty-hint'
import { Pill } from '@/components/pill'
import type { CaseSummary } from '@/lib/contract'
import styles from './inbox-row.module.css'

interface Props {
  name: string
  items: readonly { case: CaseSummary; result: string }[]
  none: string
}

/** What somebody else decided about the unit's cases: nothing to do, but to know. */
export function DecidedList({ name, items, none }: Props) {
  if (items.length === 0) return <EmptyHint title={none} />
  return (
    <ul aria-label={name}>
      {items.map(({ case: one, result }) => (
        <li key={one.caseNo} className={styles.decided}>
          <Pill tone="amber">{result}</Pill>
          <div className="grow">
            <CaseLine item={one} />
          </div>
        </li>
      ))}
    </ul>
  )
}
