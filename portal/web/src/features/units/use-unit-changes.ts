import { useMutation, useQuery } from '@tanstack/react-query'
import { useOfficeChange } from '@/lib/api/use-office-change'
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

export const usePlanUnitChange = () => useOfficeChange((asked: UnitChangeAsked) => postJson<UnitChange>('/api/unit-changes', { ...asked, dryRun: false }), 'lookups')

export const useRevokeUnitChange = () => useOfficeChange((id: string) => postJson<UnitChange>(`/api/unit-changes/${encodeURIComponent(id)}/revoke`), 'lookups')
