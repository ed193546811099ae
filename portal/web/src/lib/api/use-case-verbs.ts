import { useQuery } from '@tanstack/react-query'
import type { Verb } from '../contract'
import { getJson } from '../http'
import { keys } from '../keys'

export const useCaseVerbs = (caseNo: string, enabled = true) =>
  useQuery({
    queryKey: keys.casePart(caseNo, 'verbs'),
    queryFn: async ({ signal }) => (await getJson<{ items: Verb[] }>(`/api/cases/${encodeURIComponent(caseNo)}/verbs`, { signal })).items,
    enabled,
  })
