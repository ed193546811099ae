import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Page, UnitChange, UnitChangeKind } from '@/lib/contract'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export interface UnitChangeAsked {
  kind: UnitChangeKind
  code: string
  successor?: string
  parts?: string[]
  name?: string
  shortName?: string
  parent?: string
  effective?: string
  reason: string
}

export const useUnitChanges = () => useQuery({ queryKey: keys.unitChanges, queryFn: ({ signal }) => getJson<Page<UnitChange>>('/api/unit-changes', { signal }) })

/** What would move; changes nothing. */
export const usePreviewUnitChange = () => useMutation({ mutationFn: (asked: UnitChangeAsked) => postJson<UnitChange>('/api/unit-changes', { ...asked, dryRun: true }) })

function useChanging<T>(run: (asked: T) => Promise<UnitChange>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.office })
      void client.invalidateQueries({ queryKey: ['lookups'] })
    },
  })
}

export const usePlanUnitChange = () => useChanging((asked: UnitChangeAsked) => postJson<UnitChange>('/api/unit-changes', { ...asked, dryRun: false }))

export const useRevokeUnitChange = () => useChanging((id: string) => postJson<UnitChange>(`/api/unit-changes/${encodeURIComponent(id)}/revoke`))
