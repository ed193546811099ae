import { Link } from 'react-router'
import type { Tone } from '@/lib/clock-tone'
import styles from './figure-cards.module.css'

export interface FigureCard {
  name: string
  value: string | number
  note?: string
  tone?: Tone
  /** Where the list behind the figure is, on another page. */
  to?: string
  /** Opens the list behind the figure on this page. */
  onPick?: () => void
  /** Whether that list is the one that is open. */
  picked?: boolean
}

/** The figures a day begins with; those with a list behind them lead there. */
export function FigureCards({ label, cards }: { label: string; cards: readonly FigureCard[] }) {
  return (
    <ul className={styles.row} aria-label={label}>
      {cards.map((card) => (
        <li key={card.name} className={`${styles.card} ${styles[card.tone ?? 'neutral']} ${card.picked ? styles.picked : ''}`}>
          <Way card={card} />
        </li>
      ))}
    </ul>
  )
}

function Way({ card }: { card: FigureCard }) {
  if (card.to)
    return (
      <Link to={card.to} className={styles.link}>
        <Words card={card} />
      </Link>
    )
  if (card.onPick)
    return (
      <button type="button" aria-pressed={card.picked ?? false} className={styles.link} onClick={card.onPick}>
        <Words card={card} />
      </button>
    )
  return (
    <span className={styles.plain}>
      <Words card={card} />
    </span>
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
