import type { CaseSummary } from './case'
import type { Named } from './shared'
import type { WorkItemSummary } from './work-item'

/** Longitude, latitude. */
export type Point = [number, number]

export interface MapArea {
  code: string
  name: string
  kind: string
  centre: Point
  ring: Point[]
}

export interface AreaMap {
  unit: Named
  focus: Named | null
  above: Named | null
  outline: Point[]
  isGenerated: boolean
  areas: MapArea[]
  source: string
}

export interface Spot {
  longitude: number
  latitude: number
  /** Given with the case; else the made-up middle of its area. */
  isExact: boolean
}

export type OnSpotTask = 'verify' | 'check' | 're-inspect' | 'visit' | 'other'

export interface OnSpot {
  item: WorkItemSummary
  task: OnSpotTask
  taskName: string
  spot: Spot | null
}

export interface GridDay {
  unit: Named
  area: Named
  home: Spot
  items: OnSpot[]
  hasMore: boolean
}

export interface Arrival {
  text: string
  metres: number | null
}

export interface PlacedCase {
  case: CaseSummary
  spot: Spot | null
}

export interface BasicCount {
  hits: number
  counted: number
}

export interface AreaDay {
  unit: Named
  area: Named
  asOf: string
  counts: { open: number; dueSoon: number; overdue: number }
  open: PlacedCase[]
  hasMore: boolean
  toAssign: WorkItemSummary[]
  whistles: CaseSummary[]
  workers: { person: { userName: string; name: string }; unit: Named; isOnline: boolean }[]
  seenWithinMinutes: number
  share: { from: string; area: Named; own: BasicCount; district: BasicCount; goal: number }
}

/** 单位领导首页. */
export interface UnitDay {
  unit: Named
  asOf: string
  counts: AreaDay['counts']
  toSign: WorkItemSummary[]
  pressing: CaseSummary[]
  unhappyDays: number
  unhappy: { case: CaseSummary; result: string }[]
  /** 异议结果 of a week. */
  objected: { case: CaseSummary; result: string; at: string }[]
}

/** How many, and the first of them. */
export interface DeskList {
  count: number
  /** Counting stopped: at least so many. */
  isFloor: boolean
  items: CaseSummary[]
}

/** 分拨台首页, beside the queue. */
export interface DeskDay {
  asOf: string
  objections: number
  ownerless: DeskList
  cityUnsigned: DeskList
  red: DeskList
}

/** What lies around a case: its map, and matters like it that were closed. */
export interface Surroundings {
  area: Named
  spot: Spot | null
  alike: { caseNo: string; title: string; unit: Named | null; methodName: string | null; closedAt: string | null; reply: string | null }[]
}
