import { useQuery } from '@tanstack/react-query'
import { useOfficeChange } from '@/lib/api/use-office-change'
import type { Absence, Page } from '@/lib/contract'
import { getJson, postJson } from '@/lib/http'
import { keys } from '@/lib/keys'

export const useAbsences = (all: boolean) =>
  useQuery({ queryKey: keys.absences({ all }), queryFn: ({ signal }) => getJson<Page<Absence>>('/api/absences', { query: { all: all || undefined }, signal }) })

export interface LeaveAsked {
  userName?: string
  from: string
  until: string
  deputy: string
  reason: string
}

export const useSetAbsence = () => useOfficeChange((asked: LeaveAsked) => postJson<Absence>('/api/absences', asked))

export const useEndAbsence = () => useOfficeChange((id: string) => postJson<Absence>(`/api/absences/${encodeURIComponent(id)}/end`))
