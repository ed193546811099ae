import type { MoveReason } from '@/lib/contract'

/** Why some do not move, each reason once, with a few of those it holds. */
export function ReasonList({ title, reasons }: { title: string; reasons: readonly MoveReason[] }) {
  if (reasons.length === 0) return null
  return (
    <div className="table-scroll">
      <table className="plain" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">件数</th>
            <th scope="col">例如</th>
          </tr>
        </thead>
        <tbody>
          {reasons.map((reason) => (
            <tr key={`${reason.code} ${reason.message}`}>
              <td>
                {reason.message}
                <div className="muted small">提示编号 {reason.code}</div>
              </td>
              <td>{reason.count} 件</td>
              <td className="mono small">{reason.examples.join('，')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
