import { Button, Checkbox } from 'antd'
import styles from './batch-bar.module.css'
import { batchNames } from './batch-words'
import type { BatchVerb } from './use-batch'

interface Props {
  selectable: number
  selected: number
  /** How many of the chosen each verb fits; a verb nobody may use on this page is left out. */
  fitting: ReadonlyMap<BatchVerb, number>
  busy: BatchVerb | null
  onAll: (all: boolean) => void
  onVerb: (verb: BatchVerb) => void
}

export function BatchBar({ selectable, selected, fitting, busy, onAll, onVerb }: Props) {
  if (selectable === 0) return null
  return (
    <div className={styles.bar} role="group" aria-label="批量办理">
      <Checkbox checked={selected === selectable} indeterminate={selected > 0 && selected < selectable} onChange={(e) => onAll(e.target.checked)}>
        全选可批量办理的（{selectable}）
      </Checkbox>
      <span aria-live="polite" className="muted small">
        {selected > 0 ? `已选 ${selected} 件` : ''}
      </span>
      <span className={styles.verbs}>
        {[...fitting].map(([verb, count], i) => (
          <Button key={verb} type={i === 0 ? 'primary' : 'default'} disabled={count === 0 || busy !== null} loading={busy === verb} onClick={() => onVerb(verb)}>
            批量{batchNames[verb]}
            {count > 0 && count < selected ? `（${count}）` : ''}
          </Button>
        ))}
      </span>
    </div>
  )
}
