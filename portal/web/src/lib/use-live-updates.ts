import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { gather } from './gather'
import { keys } from './keys'
import { setLiveState, type Changed } from './live'

/** Without the live connection a page still becomes fresh, only later. */
const offlineRefreshMilliseconds = 60_000
const gatherMilliseconds = 400

export function askAgain(client: QueryClient, messages: readonly Changed[]) {
  for (const message of messages) if (message.kind === 'case') void client.invalidateQueries({ queryKey: keys.oneCase(message.id) })
  if (messages.every((message) => message.kind === 'definition')) return
  void client.invalidateQueries({ queryKey: keys.workItems })
  void client.invalidateQueries({ queryKey: [...keys.cases, 'list'] })
  void client.invalidateQueries({ queryKey: keys.supervision })
}

function refreshWhileOffline(client: QueryClient) {
  return setInterval(() => {
    if (document.visibilityState === 'visible') void client.invalidateQueries({ type: 'active' })
  }, offlineRefreshMilliseconds)
}

/** Holds the live connection while someone is signed in. */
export function useLiveUpdates(enabled: boolean) {
  const client = useQueryClient()
  useEffect(() => {
    if (!enabled) return
    let ended = false
    const changes = gather<Changed>(gatherMilliseconds, (m) => `${m.kind}/${m.id}`, (messages) => askAgain(client, messages))
    let stop = () => {}
    const timer: { offline?: ReturnType<typeof setInterval> } = {}
    const offline = () => {
      if (ended) return
      setLiveState('offline')
      timer.offline ??= refreshWhileOffline(client)
    }
    const online = () => {
      clearInterval(timer.offline)
      timer.offline = undefined
      setLiveState('connected')
      // nobody told the page what changed between its first reading and now
      void client.invalidateQueries({ type: 'active' })
    }
    // loaded apart: the first paint does not wait for it
    void import('@microsoft/signalr').then(({ HubConnectionBuilder, LogLevel }) => {
      if (ended) return
      const connection = new HubConnectionBuilder()
        .withUrl('/hubs/live')
        .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => Math.min(30_000, 1000 * 2 ** previousRetryCount) })
        .configureLogging(LogLevel.None)
        .build()
      connection.on('changed', changes.add)
      connection.onreconnecting(offline)
      connection.onreconnected(online)
      connection.onclose(offline)
      stop = () => void connection.stop()
      connection.start().then(online, offline)
    })
    return () => {
      ended = true
      clearInterval(timer.offline)
      changes.stop()
      stop()
    }
  }, [client, enabled])
}
