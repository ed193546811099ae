import { useSyncExternalStore } from 'react'
import type { Draft } from './intake-draft'

/** 暂存: what was begun and put aside, in this page's memory only. Names and numbers of callers are written on no desk's disk. */
export interface Parked {
  id: number
  at: string
  draft: Draft
}

const most = 5
let owner = ''
let parked: readonly Parked[] = []
let last = 0
const listeners = new Set<() => void>()

function put(next: readonly Parked[]) {
  parked = next
  for (const listener of listeners) listener()
}

// a page that is closed takes what is parked with it
const warn = (event: BeforeUnloadEvent) => {
  if (parked.length > 0) event.preventDefault()
}
window.addEventListener('beforeunload', warn)

/** Whose drafts these are: somebody else at the same desk finds none. */
export function parkedOf(userName: string): readonly Parked[] {
  if (owner !== userName) {
    owner = userName
    parked = []
  }
  return parked
}

/** False where as many lie there as may. */
export function park(draft: Draft, at: string): boolean {
  if (parked.length >= most) return false
  put([...parked, { id: ++last, at, draft }])
  return true
}

export const unpark = (id: number) => put(parked.filter((one) => one.id !== id))

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useParked = (userName: string) => useSyncExternalStore(listen, () => parkedOf(userName))
