import { useQuery } from '@tanstack/react-query'
import type { Ledger } from '../contract'
import { getJson } from '../http'
import { keys } from '../keys'

export const useLedger = (caseNo: string) =>
  useQuery({ queryKey: keys.casePart(caseNo, 'ledger'), queryFn: ({ signal }) => getJson<Ledger>(`/api/cases/${encodeURIComponent(caseNo)}/ledger`, { signal }) })
