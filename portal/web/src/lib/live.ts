import { useSyncExternalStore } from 'react'

export type LiveState = 'connecting' | 'connected' | 'offline'

export interface Changed {
  kind: 'case' | 'work-items' | 'definition'
  id: string
  version: number
}

let state: LiveState = 'connecting'
const watchers = new Set<() => void>()

export function setLiveState(next: LiveState) {
  state = next
  watchers.forEach((watcher) => watcher())
}

export const useLiveState = () =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => state,
  )
