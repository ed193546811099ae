/** 虚假办结: figures that speak against an answer; hints only. */
export interface Hints {
  photos: { name: string; metres: number | null; minutesBefore: number | null; minutesAfter: number | null; usedIn: string | null; isUsed: boolean }[]
  alike: { caseNo: string; likeness: number } | null
  stockShare: number
  stockPhrase: string | null
  warnings: string[]
}
