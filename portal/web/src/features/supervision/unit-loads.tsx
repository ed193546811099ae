import { Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { Chart } from '@/components/chart'
import { EmptyHint } from '@/components/empty-hint'
import { Section } from '@/components/section'
import type { UnitLoad } from '@/lib/contract'
import { percent } from '@/lib/percent'
import { byTrouble, unitBars, unitCode, unitName } from './chart-options'

interface Props {
  units: readonly UnitLoad[]
  onUnit: (load: UnitLoad) => void
}

/** More bars than this are a table's work. */
const mostBars = 15

export function UnitLoads({ units, onUnit }: Props) {
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const sorted = useMemo(() => byTrouble(units), [units])
  const shown = useMemo(() => sorted.slice(0, mostBars), [sorted])
  const option = useMemo(() => unitBars(shown), [shown])
  const spoken = shown.map((u) => `${unitName(u)}在办 ${u.open}，超期 ${u.overdue}`).join('；')
  return (
    <Section
      title="各单位在办"
      extra={
        <Segmented
          aria-label="显示方式"
          size="small"
          value={view}
          onChange={setView}
          options={[
            { value: 'chart', label: '图' },
            { value: 'table', label: '表' },
          ]}
        />
      }
    >
      {units.length === 0 ? (
        <EmptyHint title="还没有单位在办" hint="有办件派出后，各单位的在办和超期会显示在这里。" />
      ) : view === 'chart' ? (
        <Chart option={option} height={Math.max(180, shown.length * 28 + 48)} label={`各单位在办：${spoken}`} onPick={(i) => onUnit(shown[i])} />
      ) : (
        <div className="table-scroll" role="region" aria-label="各单位在办表" tabIndex={0}>
          <table className="plain">
            <caption className="visually-hidden">各单位在办</caption>
            <thead>
              <tr>
                <th scope="col">单位</th>
                {['在办', '将到期', '超期', '已办结', '按时率'].map((name) => (
                  <th key={name} scope="col" className="num">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sorted.map((load) => (
                <tr key={unitCode(load)}>
                  <td>
                    <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onUnit(load)}>
                      {unitName(load)}
                    </Button>
                  </td>
                  <td className="num">{load.open}</td>
                  <td className="num">{load.dueSoon}</td>
                  <td className="num">{load.overdue}</td>
                  <td className="num">{load.closed}</td>
                  <td className="num">{percent(load.onTimeRate)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}
