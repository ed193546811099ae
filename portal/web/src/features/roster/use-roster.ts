import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DutyShift, Page, Roster } from '@/lib/contract'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'
import type { ShiftAsked } from './shifts'

export interface RosterFilter {
  unit?: string
  from: string
  until: string
}

export const useRoster = (filter: RosterFilter) =>
  useQuery({
    queryKey: keys.roster(filter),
    queryFn: ({ signal }) => getJson<Roster>('/api/duty-roster', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  })

function useRosterChange<T, R>(run: (asked: T) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: run, onSettled: () => void client.invalidateQueries({ queryKey: keys.office }) })
}

export const useSetShifts = (unit: string) =>
  useRosterChange((shifts: readonly ShiftAsked[]) => postJson<Page<DutyShift>>('/api/duty-roster', { unit, shifts }))

export const useEndShift = () => useRosterChange((id: string) => postJson<DutyShift>(`/api/duty-roster/${encodeURIComponent(id)}/end`))
