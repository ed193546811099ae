import { Link } from 'react-router'
import { Pill } from '@/components/pill'
import type { DeskDefinition } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { LintPill, RehearsalPill } from './flow-words'
import styles from './flow-table.module.css'

/** A line a flow: what is published, what is drafted, how many run, what checks say. */
export function FlowTable({ label, items }: { label: string; items: readonly DeskDefinition[] }) {
  return (
    <div className="table-scroll">
      <table className={`plain ${styles.table}`} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">流程</th>
            <th scope="col">现用版本</th>
            <th scope="col">草稿</th>
            <th scope="col">正在运行</th>
            <th scope="col">检查</th>
            <th scope="col">回放</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.definitionId}>
              <td>
                <Link to={`/flows/${encodeURIComponent(one.definitionId)}`}>{one.name}</Link>
                <div className="mono muted small">{one.definitionId}</div>
              </td>
              <td>
                <PublishedCell definition={one} />
              </td>
              <td>
                <DraftCell definition={one} />
              </td>
              <td>
                {one.running.total} 件
                {one.running.older > 0 && <div className="muted small">其中旧版本 {one.running.older} 件</div>}
              </td>
              <td>
                <LintPill lint={one.lint} />
              </td>
              <td>
                <RehearsalPill rehearsal={one.rehearsal} />
              </td>
              <td>
                <FlowActions definition={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

// In the order an analyst goes: look, compare, replay, move what runs.
const actions = [
  { name: '打开流程', to: (id: string) => `/designer/${id}` },
  { name: '比较', to: (id: string) => `/flows/${id}?tab=compare` },
  { name: '回放', to: (id: string) => `/flows/${id}?tab=rehearsal` },
  { name: '迁移', to: (id: string) => `/flows/${id}?tab=moves` },
]

function FlowActions({ definition: { definitionId, name } }: { definition: DeskDefinition }) {
  return (
    <span className="row">
      {actions.map((action) => (
        <Link key={action.name} to={action.to(encodeURIComponent(definitionId))} aria-label={`${action.name}：${name}`}>
          {action.name}
        </Link>
      ))}
    </span>
  )
}

function PublishedCell({ definition: { published } }: { definition: DeskDefinition }) {
  if (!published) return <span className="muted">未发布</span>
  return (
    <>
      第 {published.version} 版
      <div className="muted small">
        {published.fromProduct ? '随产品' : published.publishedBy}
        {published.publishedAt && ` ${showTime(published.publishedAt)}`}
      </div>
    </>
  )
}

function DraftCell({ definition: { draft, request } }: { definition: DeskDefinition }) {
  if (!draft) return <span className="muted">无</span>
  return (
    <>
      第 {draft.version} 版{request && <Pill tone="amber">待复核</Pill>}
      <div className="muted small">
        {draft.fromProduct ? '随产品更新' : draft.savedBy} {showTime(draft.savedAt)}
      </div>
    </>
  )
}
