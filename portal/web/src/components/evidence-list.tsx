import type { Evidence, EvidenceKind } from '@/lib/contract'
import type { Tone } from '@/lib/clock-tone'
import { Pill } from './pill'
import styles from './evidence-list.module.css'

const kinds: Record<EvidenceKind, { name: string; tone: Tone }> = {
  duty: { name: '职责条款', tone: 'blue' },
  place: { name: '属地', tone: 'green' },
  model: { name: '模型', tone: 'neutral' },
  rule: { name: '规则', tone: 'neutral' },
  precedent: { name: '先例', tone: 'violet' },
  guard: { name: '为什么不是', tone: 'amber' },
  article: { name: '知识', tone: 'green' },
  person: { name: '人工', tone: 'neutral' },
}

export function EvidenceList({ items }: { items: readonly Evidence[] }) {
  if (items.length === 0) return <p className="muted small">没有可展示的依据。</p>
  return (
    <ul className={styles.list}>
      {items.map((item, i) => {
        const kind = kinds[item.kind] ?? { name: '依据', tone: 'neutral' as Tone }
        return (
          <li key={i}>
            <Pill tone={kind.tone}>{kind.name}</Pill>
            <div className="grow">
              <span className="strong">{item.title}</span>
              {item.text && item.text !== item.title && <p className={styles.text}>{item.text}</p>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
