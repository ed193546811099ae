import { useQuery } from '@tanstack/react-query'
import type { Supervision } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export const useSupervision = () => useQuery({ queryKey: keys.supervision, queryFn: ({ signal }) => getJson<Supervision>('/api/supervision', { signal }) })
