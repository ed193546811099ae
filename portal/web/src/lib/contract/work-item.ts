import type { CaseDetail } from './case'
import type { CategoryRef, Clock, Named, Place } from './shared'
import type { Verb } from './verb'

export type WorkItemKind =
  | 'sign-and-handle'
  | 'co-handle'
  | 'dispatch'
  | 'objection-review'
  | 'approval'
  | 'reply'
  | 'review'
  | 'check'
  | 'follow-up'
  | 'verify'
  | 'opinion'
  | 'report-in'
  | 'mediation'
  | 're-inspection'
  | 'step'
  | (string & {})

export type WorkItemStatus = 'pending' | 'signed' | 'done' | 'objected' | 'transferred' | 'cancelled' | 'suspended'

export interface WorkItemSummary {
  id: string
  caseNo: string
  kind: WorkItemKind
  kindName: string
  status: WorkItemStatus
  statusName: string
  title: string
  urgency: string
  urgencyName: string
  unit: Named | null
  assignee: { userName: string; name: string } | null
  role?: string | null
  todo: string
  clock: Clock | null
  round: number
  createdAt: string
  doneAt?: string | null
  /** Who did it; on a case's own page only. */
  doneBy?: string | null
  outcome?: string | null
  outcomeName?: string | null
  remark?: string | null
  /** 代理: in the list for this absent person. */
  standsFor?: { userName: string; name: string } | null
  version: number
  place: Place | null
  category: CategoryRef | null
  /** How its case came in. */
  channel?: string
}

export interface WorkItem extends WorkItemSummary {
  case: CaseDetail
  verbs: Verb[]
  /** Of an open follow-up: when to call, and why then. */
  callTime?: { from: string; until: string; why: string } | null
}

export interface WorkItemPage {
  items: WorkItemSummary[]
  next: string | null
  counts: Record<string, number>
  /** Counting stopped: at least so many. */
  countsAreFloor?: boolean
}
