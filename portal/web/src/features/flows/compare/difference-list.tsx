import { Section } from '@/components/section'
import type { Difference } from '@/lib/contract'
import { DifferenceEntry } from './difference-entry'
import { grouped } from './difference-groups'
import styles from './difference-list.module.css'

interface Props {
  differences: readonly Difference[]
  chosen: string | undefined
  isShown: (difference: Difference) => boolean
  onChoose: (difference: Difference) => void
}

/** All differences by kind. */
export function DifferenceList({ differences, chosen, isShown, onChoose }: Props) {
  return (
    <div className="stack">
      {grouped(differences).map(({ name, items }) => (
        <Section key={name} title={`${name} ${items.length}`}>
          <ul className={styles.list} aria-label={name}>
            {items.map((one) => (
              <DifferenceEntry key={one.key} difference={one} isChosen={one.key === chosen} onChoose={isShown(one) ? () => onChoose(one) : null} />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  )
}
