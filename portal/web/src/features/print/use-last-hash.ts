import { useQuery } from '@tanstack/react-query'
import type { JournalEntry, Page } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'

async function lastHash(caseNo: string, signal: AbortSignal): Promise<string | null> {
  let after: string | null = null
  let hash: string | null = null
  do {
    const page: Page<JournalEntry> = await getJson(`/api/cases/${encodeURIComponent(caseNo)}/journal`, { query: { after, take: 100 }, signal })
    hash = page.items.at(-1)?.hash ?? hash
    after = page.next
  } while (after)
  return hash
}

/** The newest hash of the case's journal: what ties the paper to the record. */
export const useLastHash = (caseNo: string) => useQuery({ queryKey: keys.casePart(caseNo, 'last-hash'), queryFn: ({ signal }) => lastHash(caseNo, signal) })
