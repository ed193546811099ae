import { useQuery } from '@tanstack/react-query'
import type { LeaderDay } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export const useLeaderDay = () => useQuery({ queryKey: keys.leaderDay, queryFn: ({ signal }) => getJson<LeaderDay>('/api/leader-day', { signal }) })
