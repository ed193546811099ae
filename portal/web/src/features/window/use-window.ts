import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Booking, RoomDay, WindowDay } from '@/lib/contract'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export interface BookingAsked {
  room: string
  from: string
  until: string
  caseNo: string
}

export const useWindowDay = () => useQuery({ queryKey: keys.windowDay, queryFn: ({ signal }) => getJson<WindowDay>('/api/window-day', { signal }) })

export const useRooms = (day: string) => useQuery({ queryKey: keys.rooms(day), queryFn: ({ signal }) => getJson<RoomDay>('/api/mediation-rooms', { query: { day }, signal }) })

function useAgain() {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: keys.workItems })
}

export function useBook() {
  const onSettled = useAgain()
  return useMutation({ mutationFn: (asked: BookingAsked) => postJson<Booking>('/api/mediation-rooms', asked), onSettled })
}

export function useCancelBooking() {
  const onSettled = useAgain()
  return useMutation({ mutationFn: (id: string) => postJson<Booking>(`/api/mediation-rooms/${id}/cancel`), onSettled })
}
