import { useQuery } from '@tanstack/react-query'
import type { DeskDay } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export const useDeskDay = () => useQuery({ queryKey: keys.deskDay, queryFn: ({ signal }) => getJson<DeskDay>('/api/desk-day', { signal }), refetchInterval: 30_000 })
