import type { ConsultationRoom } from '@/lib/contract'
import { percent } from '@/lib/percent'
import styles from './rooms.module.css'

/** The weights cast so far, and what is still to come. */
export function TallyBar({ room }: { room: ConsultationRoom }) {
  const open = Math.max(0, room.weight - room.agree - room.disagree - room.abstain)
  const parts = [
    { name: '同意', weight: room.agree, look: styles.agree },
    { name: '不同意', weight: room.disagree, look: styles.disagree },
    { name: '弃权', weight: room.abstain, look: styles.abstain },
    { name: '未表态', weight: open, look: styles.silent },
  ]
  return (
    <div>
      <div className={styles.tally} aria-hidden>
        {parts
          .filter((part) => part.weight > 0)
          .map((part) => (
            <span key={part.name} className={part.look} style={{ width: percent(part.weight / Math.max(1, room.weight)) }} />
          ))}
      </div>
      <ul className={styles.tallyWords} aria-label="票权">
        {parts.map((part) => (
          <li key={part.name}>
            <span className={`${styles.swatch} ${part.look}`} aria-hidden />
            {part.name} {part.weight}
          </li>
        ))}
      </ul>
    </div>
  )
}
