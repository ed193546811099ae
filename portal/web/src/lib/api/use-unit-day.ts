import { useQuery } from '@tanstack/react-query'
import type { UnitDay } from '../contract'
import { getJson } from '../http'
import { keys } from '../keys'

export const useUnitDay = (enabled = true) => useQuery({ queryKey: keys.unitDay, queryFn: ({ signal }) => getJson<UnitDay>('/api/unit-day', { signal }), enabled })
