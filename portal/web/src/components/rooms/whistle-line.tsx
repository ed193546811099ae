import { percent } from '@/lib/percent'
import type { Timeline } from './whistle-timeline'
import styles from './rooms.module.css'

/** The gathering as one line: called, everybody who came, the limit, now. The cards below say the same in words. */
export function WhistleLine({ line }: { line: Timeline }) {
  return (
    <div className={styles.line} aria-hidden>
      <span className={styles.track} />
      {line.due !== null && <span className={styles.inTime} style={{ width: percent(line.due) }} />}
      <span className={styles.flag} style={{ left: 0 }}>
        呼叫
      </span>
      {line.due !== null && (
        <span className={styles.flag} style={{ left: percent(line.due) }}>
          时限
        </span>
      )}
      {line.now !== null && <span className={styles.now} style={{ left: percent(line.now) }} />}
      {line.marks.map((mark) => (
        <span key={mark.key} className={`${styles.mark} ${mark.tone === 'amber' ? styles.markLate : ''}`} style={{ left: percent(mark.at) }} title={mark.label} />
      ))}
    </div>
  )
}
