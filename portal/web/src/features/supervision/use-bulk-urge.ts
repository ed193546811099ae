import { useMutation, useQueryClient } from '@tanstack/react-query'
import { runCaseVerb } from '@/lib/api/use-run-case-verb'
import { getJson } from '@/lib/http'
import type { CaseSummary, Verb } from '@/lib/contract'
import { keys } from '@/lib/keys'
import { asRefused, type Refused } from '@/lib/refused'
import { fieldsOf } from '@/lib/schema-fields'

export interface BulkResult {
  done: number
  refused: { item: CaseSummary; error: Refused }[]
}

/** The urge verb's own words field gets the text; a verb without one takes it as the reason. */
async function urge(item: CaseSummary, text: string) {
  const verbs = await getJson<{ items: Verb[] }>(`/api/cases/${encodeURIComponent(item.caseNo)}/verbs`)
  const verb = verbs.items.find((v) => v.name === 'urge')
  const words = fieldsOf(verb?.schema).find((f) => f.kind === 'long-text' || f.kind === 'text')
  await runCaseVerb({ caseNo: item.caseNo, verb: 'urge', reason: text, data: words ? { [words.name]: text } : {} })
}

async function urgeAll({ items, text }: { items: readonly CaseSummary[]; text: string }): Promise<BulkResult> {
  const result: BulkResult = { done: 0, refused: [] }
  for (const item of items) {
    try {
      await urge(item, text)
      result.done++
    } catch (error) {
      result.refused.push({ item, error: asRefused(error) })
    }
  }
  return result
}

export function useBulkUrge() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: urgeAll,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.supervision })
      void client.invalidateQueries({ queryKey: keys.cases })
    },
  })
}
