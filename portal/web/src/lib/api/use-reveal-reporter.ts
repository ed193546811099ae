import { useMutation } from '@tanstack/react-query'
import type { RevealedReporter } from '../contract'
import { postJson } from '../http'

/** Shows who reported, in clear. Every call is journaled; the answer is never cached. */
export const useRevealReporter = (caseNo: string) =>
  useMutation({
    mutationFn: (reason?: string) => postJson<RevealedReporter>(`/api/cases/${encodeURIComponent(caseNo)}/reporter`, reason ? { reason } : {}),
    gcTime: 0,
  })
