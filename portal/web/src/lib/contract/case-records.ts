import type { Named } from './shared'

export interface JournalEntry {
  sequence: number
  at: string
  actor: { name: string; unit?: string | null } | null
  kind: string
  text: string
  reason?: string | null
  subject?: string | null
  hash?: string | null
}

export interface LedgerInterval {
  from: string
  to: string
  unit: Named | null
  inner?: Named | null
  person?: string | null
  reason: string
  workingSeconds: number
  seconds: number
}

export interface Ledger {
  items: LedgerInterval[]
  totalSeconds: number
}

export interface FlowNode {
  id: string
  text: string
  type: string
  x: number
  y: number
  width: number
  height: number
  state: 'done' | 'active' | 'idle' | 'faulted'
}

export interface FlowConnection {
  source: string
  target: string
  port?: string | null
  portName?: string | null
  taken: boolean
  vertices?: { x: number; y: number }[] | null
}

export interface CaseFlow {
  definitionId: string
  version: number
  nodes: FlowNode[]
  connections: FlowConnection[]
}

export interface RevealedReporter {
  name?: string | null
  phone?: string | null
  text?: string | null
  idNumber?: string | null
  /** 代录人. */
  recorder?: { name: string; phone?: string | null; relationName: string } | null
  /** A second person has to approve first. */
  pending?: boolean
}

export interface UnitLedger {
  from: string
  to: string
  unit: Named | null
  cases: number
  seconds: number
  workingSeconds: number
  items: { unit: Named; reason: string; cases: number; seconds: number; workingSeconds: number }[]
  people: { person: { userName: string; name: string }; unit: Named; cases: number; seconds: number; workingSeconds: number }[]
  /** The absent ones whose units are in it beside one's own. */
  standsFor?: { userName: string; name: string }[]
}
