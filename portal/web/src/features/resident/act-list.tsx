import { Button } from 'antd'
import { useState } from 'react'
import type { Progress, ResidentAction, ResidentDone } from '@/lib/contract'
import { ActForm } from './act-form'
import type { Holder } from './use-progress'
import styles from './resident.module.css'

interface Props {
  holder: Holder
  progress: Progress
  onDone: (done: ResidentDone) => void
}

/** What cannot be done for the same reason is said once. */
export function barred(actions: readonly ResidentAction[]): { titles: string; why: string }[] {
  const whys = [...new Set(actions.flatMap((action) => action.whyNot ?? []))]
  return whys.map((why) => ({ why, titles: actions.filter((action) => action.whyNot === why).map((action) => action.title).join('、') }))
}

/** What can be done with the case now; below stands what cannot, why, and when it can. */
export function ActList({ holder, progress, onDone }: Props) {
  const [open, setOpen] = useState<string | null>(null)
  if (progress.actions.length === 0) return null
  const possible = progress.actions.filter((action) => !action.whyNot)
  return (
    <section className={styles.card} aria-labelledby="acts-title">
      <h2 id="acts-title">{possible.length > 0 ? '您可以' : '现在不能做的'}</h2>
      <ul className={styles.acts}>
        {possible.map((action) => (
          <li key={action.name}>
            {open === action.name ? (
              <ActForm
                holder={holder}
                action={action}
                onLeave={() => setOpen(null)}
                onDone={(done) => {
                  setOpen(null)
                  onDone(done)
                }}
              />
            ) : (
              <Button block onClick={() => setOpen(action.name)}>
                {action.title}
              </Button>
            )}
          </li>
        ))}
        {barred(progress.actions).map(({ titles, why }) => (
          <li key={why} className={styles.cannot}>
            <strong>{titles}</strong>
            <p>{why}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
