import type { LedgerInterval } from '@/lib/contract'
import { showDuration, showTime } from '@/lib/time'
import styles from './ledger-picture.module.css'
import { ledgerLanes } from './ledger-lanes'
import { unitColors } from './ledger-totals'

interface Props {
  items: readonly LedgerInterval[]
  totalSeconds: number
}

/** Who held the case, why and when: a line for each holder and reason, bars where they lie in time. */
export function LedgerPicture({ items, totalSeconds }: Props) {
  const lanes = ledgerLanes(items, totalSeconds)
  const palette = unitColors(items)
  const spoken = lanes.map((lane) => `${lane.holder}${lane.reason} ${showDuration(lane.seconds)}`).join('；')
  return (
    <figure className={styles.picture} role="img" aria-label={`责任时间：${spoken}`}>
      {lanes.map((lane) => (
        <div key={lane.key} className={styles.lane}>
          <span className={styles.holder}>
            {lane.holder}
            <span className="muted small"> {lane.reason}</span>
          </span>
          <span className={styles.track}>
            {lane.pieces.map((piece, i) => (
              <span
                key={i}
                className={styles.piece}
                style={{ left: `${piece.left}%`, width: `max(3px, ${piece.width}%)`, background: palette.get(lane.holder) }}
                title={`${lane.holder} · ${lane.reason} · ${showTime(piece.interval.from)} 起 ${showDuration(piece.interval.seconds)}`}
              />
            ))}
          </span>
          <span className={`small ${styles.length}`}>{showDuration(lane.seconds)}</span>
        </div>
      ))}
      <div className={styles.lane}>
        <span />
        <span className={styles.ends}>
          <span>{showTime(items[0]?.from)}</span>
          <span>{items.at(-1)?.to ? showTime(items.at(-1)?.to) : '现在'}</span>
        </span>
        <span />
      </div>
    </figure>
  )
}
