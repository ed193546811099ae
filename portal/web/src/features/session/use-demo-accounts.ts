import { useQuery } from '@tanstack/react-query'
import type { DemoAccount } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { Refused } from '@/lib/refused'

async function demoAccounts(): Promise<DemoAccount[]> {
  try {
    const answer = await getJson<DemoAccount[] | { items: DemoAccount[] }>('/api/demo-accounts')
    return Array.isArray(answer) ? answer : answer.items
  } catch (error) {
    // a real city has none
    if (error instanceof Refused && error.status === 404) return []
    throw error
  }
}

export const useDemoAccounts = () => useQuery({ queryKey: ['demo-accounts'], queryFn: demoAccounts, staleTime: Infinity, retry: false })
