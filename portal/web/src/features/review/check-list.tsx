import { Checkbox } from 'antd'
import type { CheckPoint } from './check-points'

interface Props {
  points: readonly CheckPoint[]
  ticked: ReadonlySet<string>
  onChange: (ticked: ReadonlySet<string>) => void
}

export function CheckList({ points, ticked, onChange }: Props) {
  const toggle = (key: string, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(key)
    else next.delete(key)
    onChange(next)
  }
  return (
    <ul className="stack-s">
      {points.map((point) => (
        <li key={point.key}>
          <Checkbox checked={ticked.has(point.key)} onChange={(e) => toggle(point.key, e.target.checked)}>
            {point.question} <span className="muted small">({point.hintText})</span>
          </Checkbox>
        </li>
      ))}
    </ul>
  )
}
