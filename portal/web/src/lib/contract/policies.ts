import type { CategoryRef } from './shared'

export type LimitUnit = 'working-hour' | 'working-day' | 'natural-day' | 'emergency-hour'

export interface LimitAmount {
  amount: number
  unit: LimitUnit
  text: string
}

export type PolicyOrigin = 'shipped' | 'changed' | 'added'
export type PolicyStatus = 'in-force' | 'planned' | 'ended'

/** One row of the limits over one stretch of days. */
export interface LimitRow {
  id: string
  clock: string
  clockName: string
  scope: string
  category: string | null
  urgency: string | null
  nature: string | null
  source: string | null
  /** Null: nothing is timed. */
  limit: LimitAmount | null
  extension: LimitAmount | null
  start: string
  verified: boolean
  basis: string
  origin: PolicyOrigin
  isInherited: boolean
  from: string | null
  until: string | null
  status: PolicyStatus
  /** A row of the same conditions that always comes first. */
  hiddenBy: string | null
}

export interface NamedId {
  id: string
  name: string
}

export interface LimitPolicy {
  type: string
  name: string
  today: string
  types: NamedId[]
  clocks: NamedId[]
  rows: LimitRow[]
  mayWrite: boolean
}

export interface LimitChange {
  id: string
  kind: 'add' | 'change' | 'end' | 'reset'
  kindName: string
  row: string
  clockName: string
  scope: string
  limit: LimitAmount | null
  extension: LimitAmount | null
  verified: boolean
  basis: string
  from: string
  until: string | null
  inFlight: boolean
  reason: string
  by: string
  at: string
  status: 'planned' | 'in-force' | 'revoked'
  revokedAt: string | null
  revokedBy: string | null
}

/** What a change makes of a row; `reach` of a preview only. */
export interface LimitChangeAnswer {
  change: LimitChange
  before: LimitRow | null
  after: LimitRow | null
  reach: { open: number; moved: number; overdue: number } | null
}

export interface LimitTrial {
  row: LimitRow | null
  why: string
  at: string
  due: string | null
  limit: string | null
  extension: string | null
  steps: { name: string; at: string }[]
  others: LimitRow[]
}

/** A unit as a clause names it: one unit, or one said relative to the place. */
export interface DutyReference {
  value: string
  name: string
}

export interface DutyClause {
  id: string
  name: string
  categories: CategoryRef[]
  topics: string[]
  lead: DutyReference
  support: DutyReference[]
  kind: 'primary' | 'supporting' | 'reclaimed'
  kindName: string
  areaName: string
  enforcement: boolean
  text: string
  basis: string
  from: string
  until: string | null
  origin: PolicyOrigin
  status: PolicyStatus
}

export interface DutyPage {
  today: string
  items: DutyClause[]
  references: DutyReference[]
  mayWrite: boolean
}

export interface DutyChange {
  id: string
  kind: LimitChange['kind']
  kindName: string
  duty: string
  name: string
  lead: DutyReference | null
  support: DutyReference[]
  basis: string
  from: string
  until: string | null
  reason: string
  by: string
  at: string
  status: LimitChange['status']
  revokedAt: string | null
  revokedBy: string | null
}

export interface DutyChangeAnswer {
  change: DutyChange
  before: DutyClause | null
  after: DutyClause | null
  routes: { category: string; street: string; before: string; after: string }[]
}
