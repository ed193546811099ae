import { useQuery } from '@tanstack/react-query'
import type { AreaMap } from '../contract'
import { getJson } from '../http'
import { keys } from '../keys'

/** The map around a unit, the own one where none is named; it changes when units do. */
export const useMap = (unit?: string) =>
  useQuery({ queryKey: keys.map(unit ?? ''), queryFn: ({ signal }) => getJson<AreaMap>('/api/map', { query: { unit }, signal }), staleTime: 3_600_000 })
