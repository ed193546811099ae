import { Pill } from '@/components/pill'
import type { LintReport } from '@/lib/contract'

/** Each finding: what is wrong, where, and a way through the flow on which it shows. Errors first. */
export function LintFindings({ report }: { report: LintReport }) {
  const errors = report.problems.filter((problem) => problem.level === 'error').length
  const ordered = [...report.problems].sort((a, b) => a.level.localeCompare(b.level))
  return (
    <div className="stack">
      <p role="status">
        第 {report.version} 版：{errors > 0 ? `${errors} 处错误须改正后才能发布` : '可以发布'}
        {report.problems.length > errors && `，${report.problems.length - errors} 处提醒`}。
      </p>
      <ol className="stack" aria-label="检查结果">
        {ordered.map((problem, i) => (
          <li key={`${problem.code}-${problem.where}-${i}`} className="card stack-s">
            <div className="row">
              <Pill tone={problem.level === 'error' ? 'red' : 'amber'}>{problem.level === 'error' ? '错误' : '提醒'}</Pill>
              <span className="mono muted small">{problem.code}</span>
            </div>
            <p>{problem.message}</p>
            <p className="muted small" style={{ overflowWrap: 'anywhere' }}>
              位置 <span className="mono">{problem.where}</span>
              {problem.line && `，第 ${problem.line} 行${problem.column ? `第 ${problem.column} 列` : ''}`}
            </p>
            {problem.path.length > 0 && <p className="small">会这样出现：{problem.path.join(' → ')}</p>}
          </li>
        ))}
      </ol>
    </div>
  )
}
