import { percent } from '@/lib/percent'
import { showDuration } from '@/lib/time'
import styles from './held-bars.module.css'

export interface HeldBar {
  key: string
  name: string
  note?: string
  cases: number
  seconds: number
  workingSeconds: number
}

interface Props {
  title: string
  items: readonly HeldBar[]
}

const most = 20

/** How long each held cases, longest first: a bar to see and the figures to check, in one table. */
export function HeldBars({ title, items }: Props) {
  const longest = Math.max(1, ...items.map((item) => item.workingSeconds))
  const whole = Math.max(1, items.reduce((sum, item) => sum + item.workingSeconds, 0))
  return (
    <div className="table-scroll" role="region" aria-label={title} tabIndex={0}>
      <table className="plain">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">工作时间</th>
            <th scope="col" className="num">
              占比
            </th>
            <th scope="col" className="num">
              历时
            </th>
            <th scope="col" className="num">
              件数
            </th>
            <th scope="col" className="num">
              件均工作时间
            </th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, most).map((item) => (
            <tr key={item.key}>
              <td>
                {item.name} {item.note && <span className="muted small">{item.note}</span>}
              </td>
              <td className={styles.cell}>
                <span className={styles.bar} style={{ width: `${(item.workingSeconds / longest) * 100}%` }} aria-hidden />
                <span className="small">{showDuration(item.workingSeconds)}</span>
              </td>
              <td className="num">{percent(item.workingSeconds / whole)}</td>
              <td className="num">{showDuration(item.seconds)}</td>
              <td className="num">{item.cases}</td>
              <td className="num">{showDuration(item.workingSeconds / Math.max(1, item.cases))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > most && <p className="muted small">还有 {items.length - most} 行，可按单位缩小范围。</p>}
    </div>
  )
}
