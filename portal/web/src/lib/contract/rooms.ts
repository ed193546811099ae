import type { Named } from './shared'

/** The gatherings of a case; each part is null where the case has none. */
export interface Rooms {
  whistle: WhistleRoom | null
  consultation: ConsultationRoom | null
  mediation: MediationRoom | null
  inspection: InspectionRoom | null
  children: ChildTask[]
}

export interface WhistleRoom {
  kindName?: string | null
  lead?: Named | null
  calledAt?: string | null
  dueAt?: string | null
  limit?: string | null
  /** The open item of the street that confirms who came. */
  itemId?: string | null
  arrived: number
  late: number
  absent: number
  members: WhistleMember[]
}

export interface WhistleMember {
  unit: Named
  leads: boolean
  state: 'waiting' | 'overdue' | 'arrived' | 'late' | 'absent'
  stateName: string
  person?: string | null
  place?: string | null
  at?: string | null
  dueAt?: string | null
  lateSeconds?: number | null
  itemId?: string | null
  grade?: { presence: number; promptness: number; effect: number } | null
}

export interface ConsultationRoom {
  ruleName: string
  lead: Named
  agenda?: string | null
  calledAt?: string | null
  dueAt?: string | null
  decisionName?: string | null
  minutes?: string | null
  itemId?: string | null
  weight: number
  agree: number
  disagree: number
  abstain: number
  wouldCarry: boolean
  members: Ballot[]
}

export interface Ballot {
  unit: Named
  leads: boolean
  weight: number
  vote?: 'agree' | 'disagree' | 'abstain' | null
  voteName?: string | null
  opinion?: string | null
  dueAt?: string | null
  overdue: boolean
  itemId?: string | null
}

export interface MediationRoom {
  gradeName: string
  riskName?: string | null
  level?: string | null
  levelName?: string | null
  mediator?: string | null
  dueAt?: string | null
  sessions: number
  absences: number
  lifts: number
  agreementName?: string | null
  urges: number
  endingName?: string | null
  itemId?: string | null
}

export interface InspectionRoom {
  gradeName?: string | null
  emergency: boolean
  listed: boolean
  orderName?: string | null
  party?: string | null
  days?: number | null
  orderedAt?: string | null
  dueAt?: string | null
  failures: number
  failuresAtMost: number
  extensions: number
  itemId?: string | null
}

export interface ChildTask {
  caseNo: string
  title: string
  unit?: Named | null
  status: string
  statusName: string
}
