import { Button } from 'antd'
import { showTime } from '@/lib/time'
import { unpark, type Parked } from './parked'
import styles from './intake-page.module.css'

/** What lies aside, and taking it up again. */
export function ParkedStrip({ items, onResume }: { items: readonly Parked[]; onResume: (parked: Parked) => void }) {
  if (items.length === 0) return null
  return (
    <ul className={styles.parked} aria-label="暂存">
      {items.map((one) => (
        <li key={one.id} className="row">
          <span className="muted small">{showTime(one.at)} 暂存</span>
          <span className="clip">{one.draft.title || one.draft.text.slice(0, 20) || '未填内容'}</span>
          <Button size="small" onClick={() => onResume(one)}>
            继续
          </Button>
          <Button size="small" type="text" onClick={() => unpark(one.id)} aria-label={`丢弃暂存：${one.draft.title || '未填内容'}`}>
            丢弃
          </Button>
        </li>
      ))}
    </ul>
  )
}
