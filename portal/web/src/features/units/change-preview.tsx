import type { UnitChange } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { sayChange, sayEffect } from './change-words'
import styles from './change-preview.module.css'

/** What will move, before anybody agrees. */
export function ChangePreview({ change }: { change: UnitChange }) {
  return (
    <section className="noted stack-s" aria-label="变更预览">
      <p className="strong">{sayChange(change)}</p>
      <p>{showTime(change.effective, 'long')} 起生效</p>
      <p>
        涉及在办办件 <span className={styles.count}>{change.openCases ?? 0}</span> 件
      </p>
      <ul className="stack-s small">
        {sayEffect(change).map((sentence) => (
          <li key={sentence}>· {sentence}</li>
        ))}
      </ul>
    </section>
  )
}
