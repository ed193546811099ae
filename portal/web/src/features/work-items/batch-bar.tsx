import { Button, Checkbox } from 'antd'
import styles from './batch-bar.module.css'

interface Props {
  selectable: number
  selected: number
  busy: boolean
  onAll: (all: boolean) => void
  onSign: () => void
}

export function BatchBar({ selectable, selected, busy, onAll, onSign }: Props) {
  if (selectable === 0) return null
  return (
    <div className={styles.bar}>
      <Checkbox checked={selected === selectable} indeterminate={selected > 0 && selected < selectable} onChange={(e) => onAll(e.target.checked)}>
        全选待签收（{selectable}）
      </Checkbox>
      <span aria-live="polite" className="muted small">
        {selected > 0 ? `已选 ${selected} 件` : ''}
      </span>
      <Button type="primary" disabled={selected === 0} loading={busy} onClick={onSign}>
        批量签收
      </Button>
    </div>
  )
}
