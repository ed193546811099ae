interface Props<K extends string> {
  id: string
  /** Class of each kind of head. */
  kinds: Record<K, string>
}

/** Heads for lines, one a kind: `url(#id-kind)`. */
export function ArrowHeads<K extends string>({ id, kinds }: Props<K>) {
  return (
    <defs>
      {Object.entries<string>(kinds).map(([kind, look]) => (
        <marker key={kind} id={`${id}-${kind}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0 8 4 0 8z" className={look} />
        </marker>
      ))}
    </defs>
  )
}
