import type { EChartsCoreOption } from 'echarts/core'
import type { Supervision, UnitLoad } from '@/lib/contract'

const text = { color: '#465365', fontSize: 12 }
const line = { lineStyle: { color: '#e4e9f0' } }

export const unitName = (load: UnitLoad) => (typeof load.unit === 'string' ? load.unit : load.unit.name)
export const unitCode = (load: UnitLoad) => (typeof load.unit === 'string' ? load.unit : load.unit.code)

/** Units with the most trouble first. */
export const byTrouble = (units: readonly UnitLoad[]) => [...units].sort((a, b) => b.overdue - a.overdue || b.dueSoon - a.dueSoon || b.open - a.open)

/** Overdue, due soon and the rest of each unit's open cases as one bar. */
export function unitBars(units: readonly UnitLoad[]): EChartsCoreOption {
  const series = (name: string, color: string, of: (u: UnitLoad) => number) => ({ name, type: 'bar', stack: 'open', barMaxWidth: 18, itemStyle: { color }, data: units.map(of) })
  return {
    animationDuration: 300,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    legend: { top: 0, right: 0, textStyle: text },
    grid: { left: 8, right: 24, top: 32, bottom: 8, containLabel: true },
    xAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: line },
    yAxis: { type: 'category', inverse: true, data: units.map(unitName), axisLabel: text, axisTick: { show: false }, axisLine: line },
    series: [
      series('超期', '#c2272d', (u) => u.overdue),
      series('将到期', '#e0a43a', (u) => u.dueSoon),
      series('其他在办', '#7fa9e0', (u) => Math.max(0, u.open - u.overdue - u.dueSoon)),
    ],
  }
}

export function trendLines(trend: Supervision['trend']): EChartsCoreOption {
  const series = (name: string, color: string, data: number[]) => ({ name, type: 'line', smooth: true, symbolSize: 6, itemStyle: { color }, lineStyle: { width: 2 }, data })
  return {
    animationDuration: 300,
    tooltip: { trigger: 'axis' },
    legend: { top: 0, right: 0, textStyle: text },
    grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: trend.map((d) => d.day.slice(5)), axisLabel: text, axisLine: line, axisTick: { show: false } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: line },
    series: [series('受理', '#1b5bb8', trend.map((d) => d.opened)), series('办结', '#2f9161', trend.map((d) => d.closed))],
  }
}
