import { Facts } from '@/components/facts'
import type { CaseDetail } from '@/lib/contract'
import { showTime } from '@/lib/time'

/** The frozen hash and the marks of the case, each with what it rests on. */
export function ArchiveView({ detail }: { detail: CaseDetail }) {
  const { appraisal } = detail
  return (
    <div className="stack">
      <Facts
        items={[
          { label: '办结时间', value: detail.closedAt && showTime(detail.closedAt, 'full') },
          { label: '归档时间', value: detail.archivedAt && showTime(detail.archivedAt, 'full') },
          { label: '归档哈希', value: detail.archiveHash && <span className="mono">{detail.archiveHash}</span>, wide: true },
        ]}
      />
      {appraisal && (
        <div className="table-scroll" role="region" aria-label="办件评价表" tabIndex={0}>
          <table className="plain">
            <caption className="visually-hidden">办件评价</caption>
            <thead>
              <tr>
                <th scope="col">评价项</th>
                <th scope="col" className="num">
                  得分
                </th>
                <th scope="col">依据</th>
              </tr>
            </thead>
            <tbody>
              {appraisal.lines.map((line) => (
                <tr key={line.name}>
                  <td>{line.name}</td>
                  <td className="num">{line.score}</td>
                  <td>{line.basis}</td>
                </tr>
              ))}
              <tr>
                <td className="strong">合计</td>
                <td className="num strong">{appraisal.total}</td>
                <td />
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
