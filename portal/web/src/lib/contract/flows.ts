/** 业务分析员's desk: definitions as `GET /api/definitions/overview` and `…/{id}/desk` answer them. */
export interface DeskVersion {
  version: number
  versionId: string
  state: 'published' | 'draft' | 'earlier'
  /** Came with the product; nobody drew it here. */
  fromProduct: boolean
  savedBy: string
  savedAt: string
  publishedBy: string | null
  publishedAt: string | null
  reason: string | null
  /** Instances that run on it now. */
  running: number
}

export interface DeskRequest {
  version: number
  by: string
  at: string
  reason: string
  /** The draft was saved after it was asked for. */
  isOutdated: boolean
  isOwn: boolean
}

/** What a replay of recorded cases said of the draft, else of what is published. */
export interface DeskRehearsal {
  version: number
  at: string
  by: string
  planned: number
  looked: number
  same: number
  /** Cases this drawing sends another way. */
  differing: number
  /** The drawing was saved afterwards. */
  isOutdated: boolean
}

export interface DeskDefinition {
  definitionId: string
  name: string
  description: string | null
  kind: 'case-type' | 'shared' | 'own'
  published: DeskVersion | null
  draft: DeskVersion | null
  running: { total: number; older: number }
  lint: { version: number; errors: number; warnings: number } | null
  rehearsal: DeskRehearsal | null
  request: DeskRequest | null
}

export interface FlowOverview {
  items: DeskDefinition[]
  /** Nobody publishes alone. */
  secondPerson: boolean
}

export interface FlowDesk {
  definition: DeskDefinition
  versions: DeskVersion[]
  secondPerson: boolean
}
