import { Link } from 'react-router'
import { ClockPill } from '@/components/clock-pill'
import { Pill } from '@/components/pill'
import type { CaseDetail } from '@/lib/contract'
import { showTime } from '@/lib/time'
import styles from './case-work.module.css'

export function CaseWork({ detail }: { detail: CaseDetail }) {
  if (detail.workItems.length === 0) return <p className="muted small">还没有派出任务。</p>
  return (
    <div className="table-scroll" role="region" aria-label="任务表" tabIndex={0}>
      <table className={`plain ${styles.work}`}>
        <caption className="visually-hidden">这件办件的任务</caption>
        <thead>
          <tr>
            <th scope="col">任务</th>
            <th scope="col">单位与人员</th>
            <th scope="col">状态</th>
            <th scope="col">时限</th>
            <th scope="col">开始</th>
            <th scope="col">结果</th>
          </tr>
        </thead>
        <tbody>
          {detail.workItems.map((item) => (
            <tr key={item.id}>
              <td>
                <Link to={`/work-items/${item.id}`}>{item.kindName}</Link>
                {item.round > 1 && <> · 第 {item.round} 轮</>}
              </td>
              <td data-label="单位与人员">
                {item.unit?.name}
                {item.assignee ? ` · ${item.assignee.name}` : ''}
              </td>
              <td data-label="状态">
                <Pill tone={item.status === 'done' ? 'green' : item.status === 'objected' ? 'amber' : 'blue'}>{item.statusName}</Pill>
              </td>
              <td data-label="时限">{item.clock ? <ClockPill clock={item.clock} /> : '—'}</td>
              <td data-label="开始">{showTime(item.createdAt)}</td>
              <td data-label="结果">{item.outcomeName ? `${item.outcomeName}${item.doneAt ? ` · ${showTime(item.doneAt)}` : ''}` : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
