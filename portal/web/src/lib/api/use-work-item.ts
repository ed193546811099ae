import { useQuery } from '@tanstack/react-query'
import type { WorkItem } from '../contract'
import { getJson } from '../http'
import { keys } from '../keys'

export const useWorkItem = (id: string | undefined) =>
  useQuery({
    queryKey: keys.workItem(id ?? ''),
    queryFn: ({ signal }) => getJson<WorkItem>(`/api/work-items/${encodeURIComponent(id ?? '')}`, { signal }),
    enabled: !!id,
  })
