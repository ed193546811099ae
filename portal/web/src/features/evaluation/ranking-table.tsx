import { Button } from 'antd'
import type { EvaluatedIndicator, EvaluatedUnit, Evaluation } from '@/lib/contract'

interface Props {
  data: Evaluation
  units: readonly EvaluatedUnit[]
  name: string
  onOpen: (unit: EvaluatedUnit) => void
}

const rateOf = (rate: number | null) => (rate === null ? '—' : `${rate.toFixed(2)}%`)

function Figure({ figure }: { figure: EvaluatedIndicator | undefined }) {
  if (!figure) return <td className="num">—</td>
  return (
    <td className="num">
      {rateOf(figure.adjustedRate)}
      {figure.adjustedRate !== figure.rate && <span className="muted small">（原始 {rateOf(figure.rate)}）</span>}
      <br />
      <span className="muted small">
        {figure.adjustedHits}/{figure.adjustedCounted}，{figure.adjustedScore.toFixed(2)} 分
      </span>
    </td>
  )
}

/** One group: rank, score raw and adjusted, every indicator. */
export function RankingTable({ data, units, name, onOpen }: Props) {
  return (
    <div className="table-scroll" role="region" aria-label={`${name}排名表`} tabIndex={0}>
      <table className="plain">
        <caption className="visually-hidden">{name}排名</caption>
        <thead>
          <tr>
            <th scope="col">名次</th>
            <th scope="col">单位</th>
            <th scope="col" className="num">
              件数
            </th>
            <th scope="col" className="num">
              剔除后得分
            </th>
            <th scope="col" className="num">
              原始得分
            </th>
            {data.indicators.map((indicator) => (
              <th key={indicator.id} scope="col" className="num">
                {indicator.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unit.code}>
              <td>{unit.rank ?? '不排名'}</td>
              <td>
                <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onOpen(unit)}>
                  {unit.unit.name}
                </Button>
              </td>
              <td className="num">{unit.cases}</td>
              <td className="num">
                <strong>{unit.adjustedScore.toFixed(2)}</strong>
              </td>
              <td className="num">{unit.score.toFixed(2)}</td>
              {data.indicators.map((indicator) => (
                <Figure key={indicator.id} figure={unit.indicators.find((known) => known.id === indicator.id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
