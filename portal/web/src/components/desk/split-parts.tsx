import type { Split } from '@/lib/contract'

/** The matters of one message, each as the case it would be. */
export function SplitParts({ split }: { split: Split }) {
  return (
    <ol className="stack-s" aria-label="拆出的各件">
      {split.parts.map((part) => (
        <li key={part.text}>
          <strong>{part.title}</strong>
          <span className="muted small">
            　{part.category}
            {part.place && ` · ${part.place}`}
          </span>
          <p className="small">{part.text}</p>
        </li>
      ))}
    </ol>
  )
}
