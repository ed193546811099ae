import { useQuery } from '@tanstack/react-query'
import type { UnitDay } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export const useUnitDay = () => useQuery({ queryKey: keys.unitDay, queryFn: ({ signal }) => getJson<UnitDay>('/api/unit-day', { signal }) })
