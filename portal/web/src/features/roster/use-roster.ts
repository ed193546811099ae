import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useOfficeChange } from '@/lib/api/use-office-change'
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

export const useSetShifts = (unit: string) =>
  useOfficeChange((shifts: readonly ShiftAsked[]) => postJson<Page<DutyShift>>('/api/duty-roster', { unit, shifts }))

export const useEndShift = () => useOfficeChange((id: string) => postJson<DutyShift>(`/api/duty-roster/${encodeURIComponent(id)}/end`))
