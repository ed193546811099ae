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

export interface Deadline {
  id: string
  caseNo: string
  kind: string
  name: string
  unit: { code: string; name: string } | null
  armedAt: string
  dueAt: string
  firedAt?: string | null
  stoppedAt?: string | null
  latenessSeconds?: number | null
  status: string
  limit?: string | null
}

export interface Deadlines {
  from: string
  to: string
  proof: { due: number; met: number; fired: number; unfired: number; longestLateness: number | null; meanLateness: number | null }
  items: Deadline[]
  next: string | null
}

export interface BulkAnswer {
  done: number
  items: { caseNo: string; done: boolean; code?: string | null; message?: string | null }[]
}

export type Bucket = 'overdue' | 'unsupervised' | 'due-soon' | 'unsigned' | 'redo' | 'shelve-review' | 'open'
