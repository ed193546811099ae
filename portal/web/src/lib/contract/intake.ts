import type { CaseSummary, Classification, DispatchCandidate } from './case'
import type { Duplicates } from './duplicates'
import type { Proposal, Split } from './proposal'
import type { Evidence, Named } from './shared'

export interface SuggestRequest {
  title?: string
  text: string
  address?: string
  phone?: string
}

export interface SuggestedPlace {
  street?: string | null
  community?: string | null
  streetCode?: string | null
  communityCode?: string | null
  evidence?: Evidence[] | Evidence | string | null
}

export interface SuggestedDispatch {
  disposition: string
  dispositionName: string
  unit: Named | null
  coUnits: Named[]
  candidates: DispatchCandidate[]
  evidence: Evidence[]
  confidence: number
  threshold: number
}

export interface Article {
  id: string
  title: string
  answer: string
}

export interface Suggestion {
  title: string
  classification: Classification | null
  place: SuggestedPlace | null
  urgency: string
  nature: string
  marks: string[]
  dispatch: SuggestedDispatch | null
  limit: { text: string; dueAt: string | null } | null
  articles: Article[]
  repeats: CaseSummary[]
  duplicates?: Duplicates
  advice: string[]
  /** What to do instead of dispatching. */
  proposal?: Proposal | null
  /** 一单多诉: a case for each matter. */
  split?: Split | null
}

/** 可联系时段: whole or half hours of the city's clock, such as 18:00. */
export interface ContactWindow {
  days: 'any' | 'workdays' | 'weekends'
  from: string
  until: string
}

export interface NewCase {
  type?: string
  channel: string
  title: string
  text: string
  address?: string
  longitude?: number
  latitude?: number
  expectation?: string
  occurredAt?: string
  nature?: string
  urgency?: string
  categoryCode?: string
  unitCode?: string
  coUnitCodes?: string[]
  reporter: {
    name?: string
    phone?: string
    kind?: string
    company?: string
    anonymous?: boolean
    confidential?: boolean
    /** 代录人. */
    recorder?: { name: string; phone?: string; relation: string }
  }
  /** 文字受理: nobody is called. */
  inWriting?: boolean
  /** accept or decline the proposal to divide; left out, the desk decides. */
  split?: 'accept' | 'decline'
  /** 转人工分拨: whatever is known of it. */
  toDesk?: boolean
  respondent?: string
  followUpBy?: string
  contactWindow?: ContactWindow
  sourceNo?: string
  sourceDueAt?: string
  attachments?: string[]
}
