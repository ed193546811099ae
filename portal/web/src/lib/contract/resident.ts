import type { ContactWindow } from './intake'

/** How a case stands, for whoever holds its code. */
export interface Progress {
  caseNo: string
  status: string
  holder: string
  openedAt: string
  dueAt?: string | null
  remaining?: string | null
  reply?: string | null
  repliedAt?: string | null
  /** The follow-up waits for this person's answer. */
  mayAnswer: boolean
  /** 改类型: the number it has now. */
  goesOnAs?: string | null
  /** 为什么等. */
  waiting: string
  /** By when an answer is owed; null before a unit has it, and once it is given. */
  answerBy?: string | null
  answerRemaining?: string | null
  urges: number
  urgeFrom?: string | null
  confidential: boolean
  actions: ResidentAction[]
}

export interface ResidentAction {
  name: string
  title: string
  /** What stands against it now. */
  whyNot?: string | null
  needsWords: boolean
  mostWords: number
  takesFiles: boolean
}

export interface FollowUpAnswer {
  result: string
  solved?: string
  comment?: string
}

export interface NewSaying {
  text: string
  address?: string
  longitude?: number
  latitude?: number
  name?: string
  phone?: string
  company?: string
  anonymous?: boolean
  confidential?: boolean
  contactWindow?: ContactWindow
  channel?: 'web' | 'mini-program'
  /** Receipts. */
  attachments?: string[]
}

export interface Said {
  caseNo: string
  code: string
  /** Masked number the code went to. */
  smsTo?: string | null
  progress: Progress
}

export interface ResidentDone {
  text: string
  progress: Progress
}
