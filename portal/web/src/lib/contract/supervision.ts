export interface SupervisionTotals {
  open: number
  dueIn24h: number
  overdue: number
  unsigned: number
  openedToday: number
  closedToday: number
  onTimeRate: number | null
}

export interface UnitLoad {
  unit: { code: string; name: string } | string
  open: number
  dueSoon: number
  overdue: number
  closed: number
  onTimeRate: number | null
}

export interface Supervision {
  asOf: string
  totals: SupervisionTotals
  units: UnitLoad[]
  stages: { stage: string; name: string; count: number }[]
  trend: { day: string; opened: number; closed: number }[]
}

export type Bucket = 'overdue' | 'due-soon' | 'unsigned' | 'open'
