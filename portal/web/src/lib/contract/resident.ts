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
}

export interface FollowUpAnswer {
  result: string
  solved?: string
  comment?: string
}
