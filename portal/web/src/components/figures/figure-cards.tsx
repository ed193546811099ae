import { Link } from 'react-router'
import type { Tone } from '@/lib/clock-tone'
import styles from './figure-cards.module.css'

export interface FigureCard {
  name: string
  value: string | number
  note?: string
  tone?: Tone
  /** Where the list behind the figure is. */
  to?: string
}

/** The figures a day begins with; those with a list behind them lead there. */
export function FigureCards({ label, cards }: { label: string; cards: readonly FigureCard[] }) {
  return (
    <ul className={styles.row} aria-label={label}>
      {cards.map((card) => (
        <li key={card.name} className={`${styles.card} ${styles[card.tone ?? 'neutral']}`}>
          {card.to ? (
            <Link to={card.to} className={styles.link}>
              <Words card={card} />
            </Link>
          ) : (
            <Words card={card} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Words({ card }: { card: FigureCard }) {
  return (
    <>
      <span className={styles.name}>{card.name}</span>
      <span className={styles.value}>{card.value}</span>
      {card.note && <span className="muted small">{card.note}</span>}
    </>
  )
}
