import { MutationCache, QueryCache, type QueryClient } from '@tanstack/react-query'
import { keys } from '@/lib/keys'
import { Refused } from '@/lib/refused'
import { CaseQueryClient } from './case-query-client'

/** A refusal is an answer and is not asked twice; a lost connection is. */
const shouldRetry = (count: number, error: unknown) => !(error instanceof Refused && error.status > 0 && error.status < 500) && count < 2

export function newQueryClient(): QueryClient {
  // a session that ended anywhere sends the whole portal back to signing in
  const onError = (error: unknown) => {
    if (error instanceof Refused && error.status === 401) client.setQueryData(keys.me, null)
  }
  const client: QueryClient = new CaseQueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError: (error, _values, _context, mutation) => (mutation.meta?.ownRefusal ? undefined : onError(error)) }),
    defaultOptions: { queries: { retry: shouldRetry, staleTime: 15_000, refetchOnWindowFocus: true }, mutations: { retry: false } },
  })
  return client
}
