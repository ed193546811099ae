import { useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from '@/lib/keys'

/** A changed policy: its rows and its history are read again. */
export function usePolicyChange<T, R>(run: (asked: T) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: run, onSettled: () => void client.invalidateQueries({ queryKey: keys.policies }) })
}
