import { Segmented } from 'antd'
import { useState } from 'react'
import { AsyncView } from '@/components/async-view'
import { LookupSelect } from '@/components/lookup-select'
import { Section } from '@/components/section'
import type { Rate, UnitRates } from '@/lib/contract'
import { periods } from '@/lib/periods'
import { useRates } from './use-evaluation'

const show = (rate: Rate) => (rate.percent === null ? '—' : `${rate.percent.toFixed(2)}%`)
const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

function Row({ rates, name }: { rates: UnitRates; name: string }) {
  return (
    <tr>
      <td>{name}</td>
      <td className="num">{rates.closed}</td>
      {[rates.responded, rates.solved, rates.satisfied, rates.onTime].map((rate, i) => (
        <td key={i} className="num">
          {show(rate)} <span className="muted small">{rate.counted > 0 && `${rate.hits}/${rate.counted}`}</span>
        </td>
      ))}
    </tr>
  )
}

/** 响应率, 解决率, 满意率 of any period, unit and category. */
export function RatesPanel() {
  const [days, setDays] = useState(30)
  const [unit, setUnit] = useState<string>()
  const [category, setCategory] = useState<string>()
  const rates = useRates(days, unit, category)
  return (
    <div className="stack">
      <div className="row">
        <Segmented aria-label="期间" value={days} onChange={setDays} options={periods} />
        <div style={{ width: 240 }}>
          <LookupSelect lookup="units" label="单位" placeholder="全部单位" value={unit} onChange={(next) => setUnit(first(next))} />
        </div>
        <div style={{ width: 320 }}>
          <LookupSelect lookup="categories" label="事项分类" placeholder="全部分类" value={category} onChange={(next) => setCategory(first(next))} />
        </div>
      </div>
      <AsyncView state={rates}>
        {(data) => (
          <Section title="三率（办结件；回访不通、拒访、免回访不计入满意率和解决率的分母）">
            <div className="table-scroll" role="region" aria-label="三率表" tabIndex={0}>
              <table className="plain">
                <caption className="visually-hidden">三率</caption>
                <thead>
                  <tr>
                    <th scope="col">单位</th>
                    {['办结', '响应率', '解决率', '满意率', '按时办结率'].map((name) => (
                      <th key={name} scope="col" className="num">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  <Row rates={data.whole} name="合计" />
                  {data.units.map((rates) => (
                    <Row key={rates.unit!.code} rates={rates} name={rates.unit!.name} />
                  ))}
                </tbody>
              </table>
            </div>
          </Section>
        )}
      </AsyncView>
    </div>
  )
}
