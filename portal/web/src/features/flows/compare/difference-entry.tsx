import { useEffect, useRef } from 'react'
import { Pill } from '@/components/pill'
import type { Difference, ValueWords } from '@/lib/contract'
import { kindWords } from './compare-words'
import styles from './difference-list.module.css'

interface Props {
  difference: Difference
  isChosen: boolean
  /** Null where no picture shows it. */
  onChoose: (() => void) | null
}

/** One difference: what happened, to whom it matters now, and each property before and after. */
export function DifferenceEntry({ difference, isChosen, onChoose }: Props) {
  const entry = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) entry.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const { text, tone } = kindWords[difference.kind]
  return (
    <li ref={entry} className={`${styles.entry} ${isChosen ? styles.chosen : ''}`}>
      <div className={styles.head}>
        <Pill tone={difference.group === 'drawn' ? 'neutral' : tone}>{difference.group === 'drawn' ? '位置' : text}</Pill>
        {onChoose ? (
          <button type="button" className={styles.go} aria-pressed={isChosen} onClick={onChoose}>
            {difference.text}
          </button>
        ) : (
          <span>{difference.text}</span>
        )}
      </div>
      {difference.where && <p className="muted small">位置：{difference.where}</p>}
      {difference.open > 0 && <p className={styles.open}>正在此节点办理的有 {difference.open} 件</p>}
      {difference.details.length > 0 && (
        <dl className={styles.details}>
          {difference.details.map((detail, i) => (
            <div key={`${detail.name}-${i}`}>
              <dt>{detail.name}</dt>
              <dd>
                <Side word="原" value={detail.before} />
              </dd>
              <dd>
                <Side word="新" value={detail.after} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

function Side({ word, value }: { word: string; value: ValueWords }) {
  return (
    <>
      <span className="muted small">
        {word}
        {value.language && `（${value.language}）`}：
      </span>
      {value.language || value.text.includes('\n') ? (
        <pre className={styles.code} tabIndex={0} aria-label={`${word}内容`}>
          {value.text}
        </pre>
      ) : (
        <span className={styles.value}>{value.text}</span>
      )}
    </>
  )
}
