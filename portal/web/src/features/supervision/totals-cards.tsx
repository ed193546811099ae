import type { Bucket, SupervisionTotals } from '@/lib/contract'
import { percent } from '@/lib/percent'
import styles from './totals-cards.module.css'

interface Props {
  totals: SupervisionTotals
  bucket: Bucket
  onBucket: (bucket: Bucket) => void
}

const buckets: { key: Bucket; name: string; of: (t: SupervisionTotals) => number; tone: string }[] = [
  { key: 'overdue', name: '已超期', of: (t) => t.overdue, tone: 'red' },
  { key: 'due-soon', name: '24 小时内到期', of: (t) => t.dueIn24h, tone: 'amber' },
  { key: 'unsigned', name: '未签收', of: (t) => t.unsigned, tone: 'blue' },
  { key: 'open', name: '在办总数', of: (t) => t.open, tone: 'plain' },
]

/** The whole city in one row; the first four open their list. */
export function TotalsCards({ totals, bucket, onBucket }: Props) {
  return (
    <div className={styles.row}>
      {buckets.map((b) => (
        <button key={b.key} type="button" aria-pressed={b.key === bucket} className={`${styles.card} ${styles[b.tone]}`} onClick={() => onBucket(b.key)}>
          <span className={styles.name}>{b.name}</span>
          <span className={styles.number}>{b.of(totals)}</span>
        </button>
      ))}
      <div className={styles.plain2}>
        <span className={styles.name}>今日受理 / 办结</span>
        <span className={styles.number}>
          {totals.openedToday} / {totals.closedToday}
        </span>
      </div>
      <div className={styles.plain2}>
        <span className={styles.name}>按时办结率</span>
        <span className={styles.number}>{percent(totals.onTimeRate, 1)}</span>
      </div>
    </div>
  )
}
