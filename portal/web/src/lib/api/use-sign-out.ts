import { useMutation, useQueryClient } from '@tanstack/react-query'
import { postJson } from '../http'
import { keys } from '../keys'

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => postJson<void>('/api/sign-out'),
    // the next person at this desk must not see what the last one read
    onSuccess: () => {
      client.setQueryData(keys.me, null)
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.me[0] })
    },
  })
}
