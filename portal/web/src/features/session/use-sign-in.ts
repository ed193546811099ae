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
      client.clear()
      client.setQueryData(keys.me, me)
    },
  })
}
