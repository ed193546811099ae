/** Two versions of a flow as `GET /api/definitions/{id}/compare` tells them apart. */
export interface ComparedVersion {
  version: number
  versionId: string
  state: 'published' | 'draft' | 'earlier'
  savedBy: string
  savedAt: string
}

export interface ValueWords {
  text: string
  /** Such as JavaScript; null for what is plainly written. */
  language: string | null
}

export type DifferenceGroup = 'activity' | 'arrow' | 'setting' | 'drawn'
export type DifferenceKind = 'added' | 'removed' | 'changed' | 'moved'

export interface Difference {
  key: string
  group: DifferenceGroup
  kind: DifferenceKind
  text: string
  /** Names of the containers it lies in; null on the main drawing. */
  where: string | null
  /** Keys of nodes in the pictures. */
  nodes: string[]
  picture: string | null
  details: { name: string; before: ValueWords; after: ValueWords }[]
  /** Cases worked on at this node now. */
  open: number
}

export type ComparedState = 'same' | 'added' | 'removed' | 'changed' | 'moved' | 'left'

export interface PictureNode {
  id: string
  text: string
  type: string
  /** `moved` came here from elsewhere, `left` went elsewhere from here. */
  state: ComparedState
  /** Null where nobody placed it. */
  x: number | null
  y: number | null
  width: number | null
  height: number | null
  /** There is a picture of its inside. */
  holds: boolean
  /** Differences inside. */
  inside: number
  open: number
}

export interface PictureArrow {
  source: string
  target: string
  port: string
  portName: string
  state: 'same' | 'added' | 'removed'
  vertices: { x: number; y: number }[]
}

export interface ComparedPicture {
  key: string
  title: string
  path: { key: string; title: string }[]
  nodes: PictureNode[]
  connections: PictureArrow[]
}

export interface Comparison {
  definitionId: string
  name: string
  from: ComparedVersion
  to: ComparedVersion
  summary: string
  isSame: boolean
  /** Instances that run on `from` now. */
  running: number
  differences: Difference[]
  pictures: ComparedPicture[]
  versions: ComparedVersion[]
}
