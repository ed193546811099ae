import { Pill } from '@/components/pill'
import type { Precedent } from '@/lib/contract'
import { showTime } from '@/lib/time'
import styles from './precedents.module.css'

export function PrecedentList({ items, onOpen }: { items: readonly Precedent[]; onOpen: (one: Precedent) => void }) {
  return (
    <ul className={styles.list} aria-label="先例">
      {items.map((one) => (
        <li key={one.id} className={one.until ? styles.ended : undefined}>
          <button type="button" className={styles.line} onClick={() => onOpen(one)}>
            <span className="row">
              <span className="strong">{one.category.path}</span>
              <span className="muted">由</span>
              <span className="strong">{one.unit.name}</span>
              <span className="muted">主办</span>
              <Pill tone={one.basis === 'ruling' ? 'violet' : 'blue'}>{one.basisName}</Pill>
              {one.until && <Pill>已废止</Pill>}
            </span>
            <span className={styles.text}>{one.text}</span>
            <span className="muted small">
              {one.street ? `适用于${one.street.name}` : '适用于全区'} · {one.decidedBy} · {showTime(one.from, 'day')} · <span className="mono">{one.caseNo}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
