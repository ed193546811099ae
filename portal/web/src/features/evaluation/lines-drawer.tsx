import { Drawer, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { Pill } from '@/components/pill'
import type { EvaluatedUnit, Evaluation } from '@/lib/contract'
import { useEvaluationLines } from './use-evaluation'

interface Props {
  id: string
  data: Evaluation
  unit: EvaluatedUnit
  onClose: () => void
}

/** The cases behind a unit's figures; a unit contests one on the case's own page. */
export function LinesDrawer({ id, data, unit, onClose }: Props) {
  const lines = useEvaluationLines(id, unit.unit.code)
  const counted = data.indicators.filter((indicator) => unit.indicators.some((known) => known.id === indicator.id))
  const [chosen, setChosen] = useState(counted[0]?.id ?? '')
  return (
    <Drawer open onClose={onClose} width={640} title={`${unit.unit.name}：每个分数后面的办件`}>
      <div className="stack">
        <Segmented aria-label="指标" value={chosen} onChange={setChosen} options={counted.map((indicator) => ({ value: indicator.id, label: indicator.name }))} />
        <p className="muted small">认为不应计入的，打开办件申请剔除；同意后重新试算，原始率保留，剔除后率改变。</p>
        <AsyncView state={lines}>
          {(answer) => (
            <table className="plain">
              <caption className="visually-hidden">计入的办件</caption>
              <thead>
                <tr>
                  <th scope="col">办件</th>
                  <th scope="col">结果</th>
                  <th scope="col">剔除</th>
                </tr>
              </thead>
              <tbody>
                {(answer.indicators[chosen] ?? []).map((line) => (
                  <tr key={line.caseNo}>
                    <td>
                      <Link to={`/cases/${line.caseNo}`} className="mono" target="_blank">
                        {line.caseNo}
                      </Link>
                    </td>
                    <td>{line.hit ? <Pill tone="green">达标</Pill> : <Pill tone="red">未达标</Pill>}</td>
                    <td>{line.excluded ? '已剔除' : '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </AsyncView>
      </div>
    </Drawer>
  )
}
