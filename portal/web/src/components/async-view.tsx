import type { ReactNode } from 'react'
import { LoadingBlock } from './loading-block'
import { RefusalView } from './refusal-view'

interface AsyncState<T> {
  data: T | undefined
  error: unknown
  isPending: boolean
  refetch: () => unknown
}

interface Props<T> {
  state: AsyncState<T>
  isEmpty?: (data: T) => boolean
  empty?: ReactNode
  rows?: number
  /** Heading of the page while there is none of its own. */
  title?: string
  children: (data: T) => ReactNode
}

/** The four states every view has: loading, refusal, empty, data. Stale data stays beside a later refusal. */
export function AsyncView<T>({ state, isEmpty, empty, rows, title, children }: Props<T>) {
  const { data } = state
  if (data === undefined) {
    return (
      <>
        {title && <h1 className="visually-hidden">{title}</h1>}
        {state.error ? <RefusalView error={state.error} onRetry={() => void state.refetch()} /> : <LoadingBlock rows={rows} />}
      </>
    )
  }
  return (
    <>
      {state.error ? <RefusalView error={state.error} onRetry={() => void state.refetch()} /> : null}
      {isEmpty?.(data) ? empty : children(data)}
    </>
  )
}
