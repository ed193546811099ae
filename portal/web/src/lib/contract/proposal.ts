import type { Evidence } from './shared'

/** What the desk should do instead of dispatching: a verb with its form filled in, and why. */
export interface Proposal {
  verb: string
  name: string
  basis: string
  evidence: Evidence[]
  data: Record<string, unknown>
  reason: string | null
  original: OriginalCase | null
}

/** The open case a caller asks after. */
export interface OriginalCase {
  caseNo: string
  holder: string
  createdAt: string
  /** The same number reported it; else it is the same matter at the same place. */
  byReporter: boolean
}

/** 一单多诉: the matters of one message, and whether it was divided. */
export interface Split {
  parts: { title: string; text: string; category: string; place: string; caseNo?: string | null }[]
  decision: 'accept' | 'decline' | null
  by: string | null
}
