import { useQuery } from '@tanstack/react-query'
import type { DefinitionSummary, LintReport } from '@/lib/contract'
import { getJson } from '@/lib/http'

export const useDefinitions = () =>
  useQuery({
    queryKey: ['definitions'],
    queryFn: ({ signal }) => getJson<{ items: DefinitionSummary[] }>('/elsa/api/workflow-definitions', { query: { versionOptions: 'Latest', page: 0, pageSize: 200 }, signal }),
    select: (page) => page.items,
  })

/** Checked anew every time somebody looks: the drawing beside it changes without telling this page. */
export const useLint = (definitionId: string | undefined) =>
  useQuery({
    queryKey: ['definitions', definitionId, 'lint'],
    queryFn: ({ signal }) => getJson<LintReport>(`/api/definitions/${encodeURIComponent(definitionId!)}/lint`, { signal }),
    enabled: definitionId !== undefined,
    gcTime: 0,
    staleTime: 0,
  })
