import type { CaseFlow } from './case-records'

/** 同路 / 走法不同 / 走不下去. */
export type RehearsalVerdict = 'same' | 'other' | 'stuck'

/** The first step at which a recorded case goes another way. */
export interface RehearsalDifference {
  /** Case number; of a golden case its title. */
  case: string
  /** Name of the golden case; null for a real one. */
  golden: string | null
  verdict: RehearsalVerdict
  /** From 1. */
  step: number
  what: string
  by: string
  was: string
  now: string
  /** It goes the same other way on the version published now. */
  isSoAlready: boolean
}

interface RehearsalCounts {
  version: number
  at: string
  by: string
  planned: number
  looked: number
  same: number
  other: number
  stuck: number
}

export interface RehearsalProgress extends RehearsalCounts {
  state: 'waiting' | 'running' | 'failed'
}

export interface RehearsalResult extends RehearsalCounts {
  hash: string
  /** Could not be run again even as they were. */
  unreadable: number
  /** Of the others, those that go the same way on the version published now. */
  soAlready: number
  isPartial: boolean
  isOutdated: boolean
  differences: RehearsalDifference[]
}

export interface GoldenLine {
  /** Folder and name, such as `appeal/automatic`. */
  name: string
  title: string
  steps: number
}

/** `GET /api/definitions/{id}/rehearsals`. */
export interface Rehearsals {
  definitionId: string
  /** The version the result is of. */
  version: number
  versions: { version: number; state: 'published' | 'draft' | 'earlier'; isLatest: boolean }[]
  progress: RehearsalProgress | null
  result: RehearsalResult | null
  golden: GoldenLine[]
}

export interface RehearsalWalkStep {
  ordinal: number
  at: string
  what: string
  by: string
  verdict: RehearsalVerdict
  status: string | null
  stage: string | null
  /** Nodes of the picture at which it waits. */
  nodes: string[]
  was: string
  now: string
}

/** 试运行: `GET /api/definitions/{id}/rehearsals/golden`. */
export interface RehearsalWalk {
  name: string
  title: string
  steps: RehearsalWalkStep[]
  flow: CaseFlow
}
