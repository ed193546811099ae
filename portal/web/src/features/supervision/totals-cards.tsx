import { FigureCards } from '@/components/figures/figure-cards'
import type { Tone } from '@/lib/clock-tone'
import type { Bucket, SupervisionTotals } from '@/lib/contract'
import { percent } from '@/lib/percent'

interface Props {
  totals: SupervisionTotals
  bucket: Bucket
  onBucket: (bucket: Bucket) => void
}

const buckets: { key: Bucket; name: string; of: (t: SupervisionTotals) => number; tone: Tone }[] = [
  { key: 'due-soon', name: '24 小时内到期', of: (t) => t.dueIn24h, tone: 'amber' },
  { key: 'overdue', name: '已超期', of: (t) => t.overdue, tone: 'red' },
  { key: 'unsigned', name: '未签收', of: (t) => t.unsigned, tone: 'blue' },
  { key: 'open', name: '在办总数', of: (t) => t.open, tone: 'neutral' },
]

/** The whole city in one row; the first four open their list. */
export function TotalsCards({ totals, bucket, onBucket }: Props) {
  return (
    <FigureCards
      label="全区在办"
      cards={[
        ...buckets.map(({ key, name, of, tone }) => ({ name, value: of(totals), tone, picked: key === bucket, onPick: () => onBucket(key) })),
        { name: '今日受理 / 办结', value: `${totals.openedToday} / ${totals.closedToday}` },
        { name: '按时办结率', value: percent(totals.onTimeRate, 1) },
      ]}
    />
  )
}
