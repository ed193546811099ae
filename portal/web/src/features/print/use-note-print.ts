import { useMutation } from '@tanstack/react-query'
import { postJson } from '@/lib/http'

/** Paper leaves the system: journaled before the printer has it. */
export const useNotePrint = (caseNo: string) => useMutation({ mutationFn: (sheet: string) => postJson(`/api/cases/${encodeURIComponent(caseNo)}/prints`, { sheet }) })
