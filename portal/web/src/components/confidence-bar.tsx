import { percent } from '@/lib/percent'
import styles from './confidence-bar.module.css'

interface Props {
  label: string
  value: number
  threshold?: number
}

/** How sure the suggestion is, against the line above which it may act alone. */
export function ConfidenceBar({ label, value, threshold }: Props) {
  const sure = threshold === undefined || value >= threshold
  const words = threshold === undefined ? percent(value) : `${percent(value)}，自动门槛 ${percent(threshold)},${sure ? '已达到' : '未达到'}`
  return (
    <div className={styles.line}>
      <span className={`${styles.label} clip`} title={label}>
        {label}
      </span>
      <span className={styles.track} role="img" aria-label={`${label} ${words}`}>
        <span className={sure ? styles.sure : styles.unsure} style={{ width: percent(Math.min(1, value)) }} />
        {threshold !== undefined && <span className={styles.mark} style={{ left: percent(threshold) }} />}
      </span>
      <span className={styles.value}>{percent(value)}</span>
    </div>
  )
}
