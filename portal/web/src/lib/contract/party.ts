/** What somebody outside must put right, as the link shows it. */
export interface PartyTask {
  caseNo: string
  party: string
  unit: string
  ask: string
  dueAt: string
  statusName: string
  mayAnswer: boolean
  answer: string | null
  answeredAt: string | null
}
