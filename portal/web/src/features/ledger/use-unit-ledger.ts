import { useQuery } from '@tanstack/react-query'
import type { UnitLedger } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'
import { daysAgo } from '@/lib/periods'

export const useUnitLedger = (unit: string | undefined, days: number) =>
  useQuery({
    queryKey: [...keys.ledger, unit ?? '', days],
    queryFn: ({ signal }) => getJson<UnitLedger>('/api/ledger', { query: { unit, from: daysAgo(days) }, signal }),
  })
