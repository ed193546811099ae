import { useQuery } from '@tanstack/react-query'
import type { Hints } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'

/** Looked up anew for every version of the case. */
export const useHints = (caseNo: string, version: number) =>
  useQuery({ queryKey: [...keys.oneCase(caseNo), 'hints', version], queryFn: ({ signal }) => getJson<Hints>(`/api/cases/${caseNo}/hints`, { signal }), staleTime: 60_000 })
