import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import styles from './tab-strip.module.css'

export interface TabItem {
  key: string
  label: string
}

interface Props {
  label: string
  items: readonly TabItem[]
  active: string
  onChange: (key: string) => void
  children: ReactNode
}

/** Tabs by the ARIA pattern, sliding sideways on a phone; antd's put a button among the tabs there. */
export function TabStrip({ label, items, active, onChange, children }: Props) {
  const id = useId()
  const strip = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    const at = items.findIndex((item) => item.key === active)
    const next = items[(at + by + items.length) % items.length]
    onChange(next.key)
    strip.current?.querySelector<HTMLButtonElement>(`[data-key="${next.key}"]`)?.focus()
  }
  return (
    <div>
      <div ref={strip} role="tablist" aria-label={label} className={styles.strip} onKeyDown={move}>
        {items.map((item) => (
          <button
            key={item.key}
            type="button"
            role="tab"
            id={`${id}-${item.key}`}
            data-key={item.key}
            aria-selected={item.key === active}
            aria-controls={`${id}-panel`}
            tabIndex={item.key === active ? 0 : -1}
            className={styles.tab}
            onClick={() => onChange(item.key)}
          >
            {item.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${active}`}>
        {children}
      </div>
    </div>
  )
}
