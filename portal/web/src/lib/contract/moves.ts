export interface MoveVersion {
  versionId: string
  version: number
  isPublished: boolean
  /** Running ones may be moved to it. */
  isTarget: boolean
  running: number
}

export interface MoveReason {
  code: string
  message: string
  count: number
  /** Numbers of cases, or ids of instances without one. */
  examples: string[]
}

export interface MovePlace {
  versionId: string
  version: number
  nodeId: string
  id: string
  text: string
  type: string
  isContainer: boolean
  /** They stand there; otherwise they passed it and the new version does not know it. */
  isOpen: boolean
  count: number
  to: string | null
  suggested: string | null
}

export interface MoveTarget {
  nodeId: string
  id: string
  text: string
  type: string
  isContainer: boolean
}

export interface MovePreview {
  token: string
  to: { versionId: string; version: number }
  nodes: Record<string, string>
  by: { id: string; name: string }
  at: string
  doneAt: string | null
  total: number
  seen: number
  versions: { versionId: string; version: number; keeps: number; moves: number; cannot: number }[]
  reasons: MoveReason[]
  places: MovePlace[]
  targets: MoveTarget[]
}

export interface MoveSaid {
  by: { id: string; name: string }
  reason: string
  at: string
}

export interface MoveLeg {
  ordered: MoveSaid
  total: number
  seen: number
  moved: number
  stopped: MoveSaid | null
  endedAt: string | null
  reasons: MoveReason[]
}

export interface MoveOrder {
  number: number
  to: { versionId: string; version: number }
  forth: MoveLeg
  back: MoveLeg | null
  returned: number
}

export interface DefinitionMoves {
  definitionId: string
  versions: MoveVersion[]
  preview: MovePreview | null
  orders: MoveOrder[]
}
