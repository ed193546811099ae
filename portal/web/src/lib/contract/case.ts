import type { Process } from './process'
import type { Proposal, Split } from './proposal'
import type { Rooms } from './rooms'
import type { Attachment, CategoryRef, Clock, Evidence, Named, Place } from './shared'
import type { Verb } from './verb'
import type { WorkItemSummary } from './work-item'

export type Urgency = 'normal' | 'urgent' | 'critical' | (string & {})

export interface CaseSummary {
  caseNo: string
  type: string
  typeName: string
  /** What one of its type is called: 工单, 纠纷, 隐患, 联办事项. */
  itemName?: string
  title: string
  status: string
  statusName: string
  stage: string
  stageName: string
  channel: string
  channelName: string
  urgency: Urgency
  urgencyName: string
  category: CategoryRef | null
  place: Place | null
  holder: Named | null
  nextClock: Clock | null
  round: number
  marks: string[]
  createdAt: string
  /** 代理: in a list by this absent person's sight alone. */
  standsFor?: { userName: string; name: string } | null
  version: number
}

export interface DispatchCandidate {
  unit: Named
  score: number
  coUnits: Named[]
  evidence: Evidence[]
}

export interface CaseDispatch {
  unit: Named | null
  coUnits: Named[]
  automatic: boolean
  confidence: number
  threshold: number
  disposition: string
  reason?: string | null
  candidates: DispatchCandidate[]
  evidence: Evidence[]
  /** When it was sent, and by whom. */
  at?: string | null
  by?: string | null
}

export interface Span {
  start: number
  length: number
  text: string
  contribution: number
}

export interface CategoryGuess {
  code: string
  path: string
  confidence: number
}

export interface Classification {
  code: string
  path: string
  confidence: number
  threshold: number
  top: CategoryGuess[]
  spans: Span[]
  urgency?: string | null
  nature?: string | null
  marks?: string[]
}

export interface Reporter {
  name?: string | null
  phone?: string | null
  anonymous: boolean
  confidential: boolean
  kind?: string | null
  /** 已依法删除: nothing is left to be shown. */
  erased?: boolean
  /** 可联系时段 in words. */
  contactWindow?: string | null
}

export interface RevealRequest {
  id: string
  by: string
  reason: string
  at: string
  status: 'pending' | 'approved' | 'refused' | 'used'
  decider?: string | null
  decidedAt?: string | null
  mayDecide: boolean
}

export interface Closing {
  method: string
  methodName: string
  result?: string | null
  reply?: string | null
  repliedAt?: string | null
  /** 下次答复日期, where it is solved in part or planned only. */
  nextAnswerOn?: string | null
  process?: string | null
  draft?: string | null
  basis?: string | null
}

export interface CaseNote {
  kind: string
  text: string
  at: string
  by: string
}

export interface CaseContact {
  at: string
  by: string
  result: string
  resultName: string
  note?: string | null
  round: number
}

export interface CaseObjection {
  unit: Named
  disputes: string
  basis: string
  proposed?: string | null
  signedBy: string
  at: string
  by: string
  decisionName?: string | null
  decisionReason?: string | null
}

export interface Appraisal {
  timeliness: number
  quality: number
  satisfaction: number
  total: number
  lines: { name: string; score: number; basis: string }[]
}

export interface CaseDetail extends CaseSummary {
  text: string
  expectation?: string | null
  nature?: string | null
  natureName?: string | null
  address?: string | null
  reporter: Reporter | null
  reveals?: RevealRequest[]
  /** Told once, in the answer to an anonymous registration. */
  queryCode?: string | null
  dispatch: CaseDispatch | null
  classification: Classification | null
  clocks: Clock[]
  workItems: WorkItemSummary[]
  attachments: Attachment[]
  notes?: CaseNote[]
  contacts?: CaseContact[]
  objections?: CaseObjection[]
  /** What its type knows of it: 等级, 层级, 风险 … */
  particulars?: Particular[]
  stages?: { code: string; name: string }[]
  steps?: CaseStepRecord[]
  /** Whistle, consultation, mediation and inspection at one look. */
  rooms?: Rooms | null
  /** Null where the content is sealed to the caller. */
  process?: Process | null
  /** What the desk should do instead of dispatching; null where it should be dispatched, or is. */
  proposal?: Proposal | null
  /** 一单多诉. */
  split?: Split | null
  dividedFrom?: string | null
  closing: Closing | null
  followUp: { result: string; resultName: string; comment?: string | null; reason?: string | null } | null
  appraisal: Appraisal | null
  flow: { definitionId: string; versionId?: string; version: number; instanceId: string | null; activeNodes: string[] } | null
  incident: { message: string; since: string } | null
  source: { no: string | null; dueAt: string | null } | null
  residentStatus: string
  closedAt?: string | null
  archivedAt?: string | null
  archiveHash?: string | null
  verbs: Verb[]
}

export interface Particular {
  label: string
  value: string
}

/** What somebody decided at a step of the case's own flow. */
export interface CaseStepRecord {
  node: string
  title: string
  outcome: string
  unit: string
  by: string
  at: string
  round: number
  values: Particular[]
  /** Which kind of step: Mediation, ReInspection … */
  type?: string | null
  files?: Attachment[]
}
