import { useQuery } from '@tanstack/react-query'
import type { AreaDay } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'

const minute = 60_000

/** Asked again every minute: who is here changes without anybody telling. */
export const useAreaDay = () => useQuery({ queryKey: keys.areaDay, queryFn: ({ signal }) => getJson<AreaDay>('/api/area-day', { signal }), refetchInterval: minute })
