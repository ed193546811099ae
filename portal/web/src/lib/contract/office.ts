import type { CategoryRef, Named, Page } from './shared'

export interface PersonRef {
  userName: string
  name: string
}

/** 请假: who is away from when to when, and who stands in. */
export interface Absence {
  id: string
  person: PersonRef
  unit: Named
  deputy: PersonRef
  from: string
  until: string
  reason: string
  status: 'planned' | 'running' | 'over'
  setBy: string
  setAt: string
}

export type DutyPost = 'officer' | 'lead'

export interface DutyShift {
  id: string
  unit: Named
  person: PersonRef
  post: DutyPost
  postName: string
  from: string
  until: string
  status: 'planned' | 'running' | 'over' | 'revoked'
  setBy: string
}

export interface Roster {
  unit: Named
  /** Who gets what is urgent now; null where nobody has the watch. */
  onDuty: PersonRef | null
  mayEdit: boolean
  items: DutyShift[]
}

export type UnitChangeKind = 'rename' | 'merge' | 'split' | 'move'

export interface UnitChange {
  id: string
  kind: UnitChangeKind
  kindName: string
  unit: Named
  successor: Named | null
  parts: Named[]
  newName: string | null
  newShortName: string | null
  newParent: Named | null
  effective: string
  reason: string
  setBy: string
  setAt: string
  appliedAt: string | null
  status: 'planned' | 'carrying-out' | 'done' | 'revoked'
  /** Open cases it touches; of a preview. */
  openCases: number | null
}

/** 先例: what a ruling or decision taught the dispatch catalogue. */
export interface Precedent {
  id: string
  caseNo: string
  category: CategoryRef
  street: Named | null
  unit: Named
  basis: string
  basisName: string
  text: string
  decidedBy: string
  from: string
  until: string | null
}

export interface Sms {
  id: string
  template: string
  caseNo: string
  phone: string | null
  text: string | null
  status: 'waiting' | 'sent' | 'dead' | 'aside'
  attempts: number
  why: string | null
  createdAt: string
  sentAt: string | null
}

/** What became of each item of one call for many. */
export interface ManyAnswer {
  done: number
  items: { id: string; done: boolean; code: string | null; message: string | null }[]
}

export type AuditGroup = 'identity' | 'export' | 'account' | 'definition' | 'office' | 'audit' | 'case' | 'other'

export interface AuditReview {
  verdict: 'fine' | 'doubtful'
  remark: string | null
  by: string
  at: string
}

export interface AuditLine {
  id: string
  position: number
  sequence: number
  aggregate: string
  caseNo: string | null
  at: string
  actorId: string
  actorName: string
  actorUnit: string | null
  group: AuditGroup
  groupName: string
  kind: string
  /** Null where the case is out of the reader's sight. */
  text: string | null
  reason: string | null
  hash: string
  review: AuditReview | null
}

export interface AuditPage extends Page<AuditLine> {
  /** How far back this answer looked. */
  searchedTo: string | null
}

export interface ChainCheck {
  status: 'never' | 'running' | 'done'
  checked: number
  total: number
  by: string | null
  startedAt: string | null
  finishedAt: string | null
  holds: boolean | null
  aggregates: number
  breaks: number
  roots: number
  latestRoot: string | null
  first: { aggregate: string; sequence: number; faultName: string } | null
}

export interface Account {
  id: string
  userName: string
  name: string
  unit: Named | null
  roles: string[]
  roleNames: string[]
  isFrozen: boolean
  lockedUntil: string | null
  createdAt: string
}

export interface Letter {
  id: string
  channel: string
  status: 'dead' | 'aside' | (string & {})
  subject: string
  caseNo?: string | null
  instanceId?: string | null
  attempts: number
  why: string | null
  createdAt: string
}

export interface LetterPage extends Page<Letter> {
  counts: Record<string, number>
  mayManage: boolean
}
