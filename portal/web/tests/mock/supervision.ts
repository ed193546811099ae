import type { Supervision } from '../../src/lib/contract'
import { at } from './clock'

const loads: [string, number, number, number, number, number][] = [
  ['姚家街道', 42, 6, 3, 118, 0.962], ['区住房和城乡建设局', 37, 8, 5, 96, 0.913], ['区综合行政执法局', 35, 4, 2, 141, 0.957], ['燕山街道', 28, 3, 0, 87, 0.988], ['区城市管理局', 24, 5, 1, 102, 0.971],
  ['智远街道', 22, 2, 0, 74, 0.99], ['区市场监管局', 19, 3, 1, 88, 0.966], ['区人社局', 17, 4, 4, 53, 0.894], ['甸柳新村街道', 15, 1, 0, 61, 1], ['大明湖街道', 12, 2, 0, 47, 0.979],
]

export const supervision = (): Supervision => ({
  asOf: at(0),
  totals: { open: 251, dueIn24h: 38, overdue: 16, unsigned: 9, openedToday: 64, closedToday: 57, onTimeRate: 0.957 },
  units: loads.map(([name, open, dueSoon, overdue, closed, onTimeRate], i) => ({ unit: { code: `u${i}`, name }, open, dueSoon, overdue, closed, onTimeRate })),
  stages: [['dispatch', '分拨', 12], ['signing', '待签收', 9], ['handling', '承办处置', 148], ['sign-off', '单位审签', 27], ['review', '平台审核', 21], ['follow-up', '回访', 34]].map(([stage, name, count]) => ({ stage: String(stage), name: String(name), count: Number(count) })),
  trend: Array.from({ length: 14 }, (_, i) => ({ day: at(-24 * (13 - i)).slice(0, 10), opened: 48 + ((i * 17) % 23), closed: 42 + ((i * 13) % 27) })),
})
