import { clockTone } from '@/lib/clock-tone'
import type { Clock } from '@/lib/contract'
import { percent } from '@/lib/percent'
import { showTime } from '@/lib/time'
import { ClockPill } from '../clock-pill'
import styles from './clock-bars.module.css'

/** Every time limit of a case as a bar: how much is used, when it ends, which rule set it. */
export function ClockBars({ clocks }: { clocks: readonly Clock[] }) {
  if (clocks.length === 0) return <p className="muted small">当前没有计时的时限。</p>
  return (
    <ul className={styles.list}>
      {clocks.map((clock) => {
        const { tone, word } = clockTone(clock)
        const share = Math.min(1, Math.max(0, clock.elapsedShare))
        return (
          <li key={clock.id}>
            <div className="row-between">
              <span className="strong">{clock.name}</span>
              <ClockPill clock={clock} />
            </div>
            <div className={styles.track} role="img" aria-label={`${clock.name}已用 ${percent(share)},${word}`}>
              <span className={styles[tone]} style={{ width: percent(share) }} />
            </div>
            <div className="row-between muted small">
              <span>
                {showTime(clock.armedAt)} 起，{showTime(clock.dueAt)} 止
              </span>
              <span>
                时限 {clock.limit}
                {clock.row ? ` · ${clock.row}` : ''}
              </span>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
