import { Button } from 'antd'
import type { DutyClause } from '@/lib/contract'
import { OriginPill, sayDays, StatusPill } from './policy-words'
import styles from './policies.module.css'

interface Props {
  items: readonly DutyClause[]
  mayWrite: boolean
  onOpen: (duty: DutyClause) => void
}

export function DutyTable({ items, mayWrite, onOpen }: Props) {
  return (
    <div className="table-scroll">
      <table className={`plain ${styles.table}`} aria-label="职责条款">
        <thead>
          <tr>
            <th scope="col">条款</th>
            <th scope="col">事项分类</th>
            <th scope="col">主办</th>
            <th scope="col">协办</th>
            <th scope="col">依据</th>
            <th scope="col">有效期</th>
            <th scope="col">来源</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={`${one.id} ${one.from}`}>
              <td>
                <span className="strong">{one.name}</span>
                <div className="muted small">
                  <span className="mono">{one.id}</span> {one.kindName}，{one.areaName}
                </div>
              </td>
              <td className="small">
                {one.categories[0].path}
                {one.categories.length > 1 && ` 等 ${one.categories.length} 类`}
                {one.topics.length > 0 && <div className="muted">限：{one.topics.join('、')}</div>}
              </td>
              <td>{one.lead.name}</td>
              <td>{one.support.map((unit) => unit.name).join('、') || '—'}</td>
              <td className="small">{one.basis}</td>
              <td className="small">
                {sayDays(one.from, one.until)} <StatusPill status={one.status} />
              </td>
              <td>
                <OriginPill origin={one.origin} />
              </td>
              <td>
                <Button size="small" onClick={() => onOpen(one)} aria-label={`${mayWrite ? '调整' : '查看'}：${one.name}`}>
                  {mayWrite ? '调整' : '查看'}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
