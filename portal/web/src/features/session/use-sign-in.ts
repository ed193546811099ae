import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Me } from '@/lib/contract'
import { postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (who: { userName: string; password: string }) => postJson<Me>('/api/sign-in', who),
    meta: { ownRefusal: true },
    onSuccess: (me) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.me[0] })
      client.setQueryData(keys.me, me)
    },
  })
}
