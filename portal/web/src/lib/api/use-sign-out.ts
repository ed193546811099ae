import { useMutation, useQueryClient } from '@tanstack/react-query'
import { postJson } from '../http'
import { keys } from '../keys'

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => postJson<void>('/api/sign-out'),
    // the next person at this desk must not see what the last one read
    onSuccess: () => {
      client.clear()
      client.setQueryData(keys.me, null)
    },
  })
}
