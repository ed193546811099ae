import { useMemo } from 'react'
import { Chart } from '@/components/chart'
import { Section } from '@/components/section'
import type { Supervision } from '@/lib/contract'
import { trendLines } from './chart-options'
import styles from './supervision-page.module.css'

export function TrendSection({ data }: { data: Supervision }) {
  const option = useMemo(() => trendLines(data.trend), [data.trend])
  const spoken = data.trend.map((d) => `${d.day} 受理 ${d.opened} 办结 ${d.closed}`).join('；')
  const most = Math.max(1, ...data.stages.map((s) => s.count))
  return (
    <Section title="趋势与环节">
      <div className="stack">
        <Chart option={option} height={190} label={`每日受理与办结：${spoken}`} />
        <ul className={styles.stages} aria-label="各环节在办">
          {data.stages.map((stage) => (
            <li key={stage.stage}>
              <span>{stage.name}</span>
              <span className={styles.track} aria-hidden>
                <span style={{ width: `${(stage.count / most) * 100}%` }} />
              </span>
              <span className={styles.count}>{stage.count}</span>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
