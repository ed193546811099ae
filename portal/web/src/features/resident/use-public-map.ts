import { useQuery } from '@tanstack/react-query'
import type { AreaMap } from '@/lib/contract'
import { getJson } from '@/lib/http'

/** The district's areas, once a pin is to be shown. */
export const usePublicMap = (enabled: boolean) =>
  useQuery({ queryKey: ['resident', 'map'], queryFn: ({ signal }) => getJson<AreaMap>('/api/public/map', { signal }), staleTime: 3_600_000, enabled, retry: false })
