import { useQuery } from '@tanstack/react-query'
import type { SystemInfo } from '../contract'
import { getJson } from '../http'

export const useSystem = () => useQuery({ queryKey: ['system'], queryFn: () => getJson<SystemInfo>('/api/system'), staleTime: Infinity, retry: false })
