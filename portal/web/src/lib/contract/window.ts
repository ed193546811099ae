import type { CaseSummary } from './case'
import type { Named } from './shared'
import type { WorkItemSummary } from './work-item'

export interface Booking {
  id: string
  room: string
  from: string
  until: string
  caseNo: string
  /** Null where the case is out of sight: the room is taken all the same. */
  title: string | null
  mediator: string | null
  setBy: string
}

export interface RoomDay {
  unit: Named
  day: string
  mayArrange: boolean
  rooms: string[]
  items: Booking[]
}

/** A day somebody outside was told. */
export interface PromisedDay {
  kind: 'performance' | 'shelve-review' | 'extended' | 'next-answer'
  kindName: string
  day: string
  case: CaseSummary
  itemId: string | null
}

export interface WindowDay {
  unit: Named
  asOf: string
  visitsToday: number
  visits: CaseSummary[]
  waiting: { item: WorkItemSummary; next: Booking | null }[]
  promises: PromisedDay[]
}
