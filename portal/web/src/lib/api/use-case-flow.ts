import { useQuery } from '@tanstack/react-query'
import type { CaseFlow } from '../contract'
import { getJson } from '../http'
import { keys } from '../keys'

export const useCaseFlow = (caseNo: string) =>
  useQuery({ queryKey: keys.casePart(caseNo, 'flow'), queryFn: ({ signal }) => getJson<CaseFlow>(`/api/cases/${encodeURIComponent(caseNo)}/flow`, { signal }) })
