export interface Named {
  code: string
  name: string
}

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface Place {
  street?: string | null
  community?: string | null
}

export interface CategoryRef {
  code: string
  path: string
}

export type EvidenceKind = 'duty' | 'place' | 'model' | 'rule' | 'precedent' | 'guard' | 'person' | 'article'

export interface Evidence {
  kind: EvidenceKind
  title: string
  text: string
  weight?: number
}

export type ClockStatus = 'running' | 'paused' | 'stopped' | 'fired'
export type ClockLevel = 'normal' | 'soon' | 'yellow' | 'red'

export interface Clock {
  id: string
  kind: string
  name: string
  status: ClockStatus
  armedAt: string
  dueAt: string
  stoppedAt?: string | null
  firedAt?: string | null
  limit: string
  row?: string | null
  /** Null once the clock no longer runs. */
  remaining: string | null
  level: ClockLevel
  elapsedShare: number
}

export interface Attachment {
  id: string
  name: string
  size: number
  mediaType: string
  by?: string | null
  at?: string | null
}

export interface LookupItem {
  value: string
  label: string
  path?: string | null
}
