import { useQuery } from '@tanstack/react-query'
import type { Me } from '../contract'
import { getJson } from '../http'
import { keys } from '../keys'
import { Refused } from '../refused'

async function whoAmI(): Promise<Me | null> {
  try {
    return await getJson<Me>('/api/me')
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return null
    throw error
  }
}

/** The person signed in, or null. */
export const useMe = () => useQuery({ queryKey: keys.me, queryFn: whoAmI, staleTime: 5 * 60_000, retry: 1 })
