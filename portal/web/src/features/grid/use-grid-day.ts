import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Arrival, GridDay } from '@/lib/contract'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'
import { readHere } from '@/lib/use-here'

export const useGridDay = () => useQuery({ queryKey: keys.gridDay, queryFn: ({ signal }) => getJson<GridDay>('/api/grid-day', { signal }) })

/** 到场打卡: with the position where the phone gives one; the server keeps the distance only. */
export function useArrive() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (item: string) => {
      const found = await readHere().catch(() => null)
      const body = found ? { longitude: found.coords.longitude, latitude: found.coords.latitude, accuracy: found.coords.accuracy } : {}
      return postJson<Arrival>(`/api/grid-day/${encodeURIComponent(item)}/arrival`, body)
    },
    onSettled: () => void client.invalidateQueries({ queryKey: keys.workItems }),
  })
}
