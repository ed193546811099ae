import type { Named } from './shared'

export interface EvaluationRun {
  id: string
  scheme: string
  schemeName: string
  month: string
  status: 'trial' | 'published' | 'frozen'
  statusName: string
  computedAt: string
  computedBy: string
  publishedAt?: string | null
  frozenAt?: string | null
  resultHash: string
}

export interface EvaluationScheme {
  id: string
  name: string
  basis?: string | null
  isVerified: boolean
}

export interface Evaluations {
  runs: EvaluationRun[]
  schemes: EvaluationScheme[]
  mayManage: boolean
}

export interface EvaluatedIndicator {
  id: string
  hits: number
  counted: number
  rate: number | null
  score: number
  adjustedHits: number
  adjustedCounted: number
  adjustedRate: number | null
  adjustedScore: number
}

export interface EvaluatedUnit {
  unit: Named
  group: string
  rank: number | null
  cases: number
  score: number
  adjustedScore: number
  indicators: EvaluatedIndicator[]
}

export interface Evaluation {
  run: EvaluationRun
  basis?: string | null
  isVerified: boolean
  full: number
  indicators: { id: string; name: string; full: number; formula: string }[]
  groups: { id: string; name: string; units: EvaluatedUnit[] }[]
  red: EvaluatedUnit[]
  black: EvaluatedUnit[]
}

export interface EvaluationLine {
  caseNo: string
  hit: boolean
  excluded?: string | null
}

export interface EvaluationLines {
  unit: Named
  indicators: Record<string, EvaluationLine[]>
}

export interface Rate {
  hits: number
  counted: number
  percent: number | null
}

export interface UnitRates {
  unit: Named | null
  closed: number
  responded: Rate
  solved: Rate
  satisfied: Rate
  onTime: Rate
}

export interface Rates {
  from: string
  to: string
  whole: UnitRates
  units: UnitRates[]
}
