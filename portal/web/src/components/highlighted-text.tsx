import type { Span } from '@/lib/contract'
import { segments, strength } from '@/lib/highlight'
import styles from './highlighted-text.module.css'

/** The text with the words that decided: blue speaks for the category, orange against it. */
export function HighlightedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  const pieces = segments(text, spans)
  return (
    <p className={`pre ${styles.text}`}>
      {pieces.map((piece, i) =>
        piece.contribution === 0 ? (
          piece.text
        ) : (
          <mark
            key={i}
            className={piece.contribution > 0 ? styles.for : styles.against}
            style={{ '--share': `${Math.round(15 + 55 * strength(piece, pieces))}%` } as React.CSSProperties}
            title={`对分类的贡献 ${piece.contribution > 0 ? '+' : ''}${piece.contribution.toFixed(2)}`}
          >
            {piece.text}
          </mark>
        ),
      )}
    </p>
  )
}
