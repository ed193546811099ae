import { Button } from 'antd'
import type { LimitRow } from '@/lib/contract'
import { OriginPill, sayDays, sayLimit, StatusPill, VerifiedPill } from './policy-words'
import styles from './policies.module.css'

interface Props {
  rows: readonly LimitRow[]
  mayWrite: boolean
  onOpen: (row: LimitRow) => void
}

/** A line a row and stretch of days, the most specific of a clock first. */
export function LimitTable({ rows, mayWrite, onOpen }: Props) {
  return (
    <div className="table-scroll">
      <table className={`plain ${styles.table}`} aria-label="时限">
        <thead>
          <tr>
            <th scope="col">时钟</th>
            <th scope="col">条件</th>
            <th scope="col">时限</th>
            <th scope="col">依据</th>
            <th scope="col">有效期</th>
            <th scope="col">来源</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.id} ${row.from ?? ''}`}>
              <td>
                <span className="strong">{row.clockName}</span>
                <div className="mono muted small">{row.id}</div>
              </td>
              <td>{row.scope}</td>
              <td>
                <span className="strong">{sayLimit(row)}</span>
                <div className="muted small">
                  {row.limit && row.start}
                  {row.extension && `，可延 ${row.extension.text}`}
                </div>
              </td>
              <td>
                {row.basis} <VerifiedPill verified={row.verified} />
                {row.hiddenBy && <div className="muted small">不起作用：条件相同的 {row.hiddenBy} 优先</div>}
              </td>
              <td>
                {sayDays(row.from, row.until)} <StatusPill status={row.status} />
              </td>
              <td>
                <OriginPill origin={row.origin} />
                {row.isInherited && <div className="muted small">来自预置</div>}
              </td>
              <td>
                <Button size="small" onClick={() => onOpen(row)} aria-label={`${mayWrite ? '调整' : '查看'}：${row.clockName}（${row.scope}）`}>
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
