import type { CaseSummary } from './case'

export interface Duplicate {
  case: CaseSummary
  likeness: number
  metres: number | null
  basis: string
}

export interface Duplicates {
  items: Duplicate[]
  reporters: number
  isGroup: boolean
  times: number
  hints: string[]
  lead: CaseSummary | null
  merged: CaseSummary[]
}
