import { useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from '../keys'

/** A deed in the office's registers, all of which are read again; `also` names what else it changes. */
export function useOfficeChange<T, R>(run: (asked: T) => Promise<R>, ...also: readonly string[]) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSettled: () => {
      for (const key of [...keys.office, ...also]) void client.invalidateQueries({ queryKey: [key] })
    },
  })
}
