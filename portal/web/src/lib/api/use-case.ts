import { useQuery } from '@tanstack/react-query'
import type { CaseDetail } from '../contract'
import { getJson } from '../http'
import { keys } from '../keys'

export const useCase = (caseNo: string) =>
  useQuery({ queryKey: keys.oneCase(caseNo), queryFn: ({ signal }) => getJson<CaseDetail>(`/api/cases/${encodeURIComponent(caseNo)}`, { signal }) })
