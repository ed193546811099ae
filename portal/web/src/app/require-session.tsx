import type { ReactNode } from 'react'
import { Navigate, useLocation } from 'react-router'
import { LoadingBlock } from '@/components/loading-block'
import { RefusalView } from '@/components/refusal-view'
import { useMe } from '@/lib/api/use-me'

/** Shows its children to someone signed in; everybody else signs in first and comes back here. */
export function RequireSession({ children }: { children: ReactNode }) {
  const me = useMe()
  const here = useLocation()
  if (me.data) return children
  if (me.data === null) {
    const from = here.pathname === '/' ? '' : `?from=${encodeURIComponent(here.pathname + here.search)}`
    return <Navigate to={`/sign-in${from}`} replace />
  }
  return (
    <main style={{ maxWidth: 720, margin: '80px auto', padding: 16 }}>
      {me.error ? <RefusalView error={me.error} onRetry={() => void me.refetch()} /> : <LoadingBlock label="正在进入系统" />}
    </main>
  )
}
