import type { PlacedCase } from './area'
import type { CategoryRef, Named } from './shared'
import type { PromisedDay } from './window'
import type { WorkItemSummary } from './work-item'

export interface LeaderDay {
  asOf: string
  today: { opened: number; closed: number; lastYear: number }
  open: number
  dueIn24h: number
  overdue: number
  onTimeRate: number | null
  red: PlacedCase[]
  toRead: WorkItemSummary[]
  hot: { category: CategoryRef; count: number }[]
  hotDays: number
  last: { unit: Named; onTimeRate: number; overdue: number }[]
  promises: PromisedDay[]
}
