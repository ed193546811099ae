import { Button } from 'antd'
import { Pill } from '@/components/pill'
import type { RehearsalDifference, RehearsalResult } from '@/lib/contract'
import styles from './rehearsal.module.css'
import { VerdictPill } from './verdict-pill'

interface Props {
  result: RehearsalResult
  onWalk: (golden: string) => void
}

/** The cases that go another way, with the first step at which they do. */
export function DifferenceTable({ result: { differences, other, stuck }, onWalk }: Props) {
  return (
    <div className="stack-s">
      <div className="table-scroll">
        <table className={`plain ${styles.table}`} aria-label="走法不同的办件">
          <thead>
            <tr>
              <th scope="col">办件</th>
              <th scope="col">结论</th>
              <th scope="col">从哪一步起</th>
              <th scope="col">原来</th>
              <th scope="col">现在</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((one) => (
              <tr key={one.golden ?? one.case}>
                <td>
                  <Subject difference={one} />
                </td>
                <td>
                  <VerdictPill verdict={one.verdict} />
                  {one.isSoAlready && <div className="muted small">现用版本上已是这样</div>}
                </td>
                <td>
                  第 {one.step} 步 {one.what}
                  <div className="muted small">{one.by}</div>
                </td>
                <td>{one.was}</td>
                <td className="strong">{one.now}</td>
                <td>
                  {one.golden && (
                    <Button size="small" aria-label={`逐步查看：${one.case}`} onClick={() => onWalk(one.golden!)}>
                      逐步查看
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {other + stuck > differences.length && <p className="muted small">共 {other + stuck} 件，只列出其中 {differences.length} 件。</p>}
    </div>
  )
}

function Subject({ difference }: { difference: RehearsalDifference }) {
  if (!difference.golden) return <span className="mono">{difference.case}</span>
  return (
    <>
      {difference.case} <Pill>示例</Pill>
    </>
  )
}
