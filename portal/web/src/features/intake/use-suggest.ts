import { useQuery } from '@tanstack/react-query'
import type { SuggestRequest, Suggestion } from '@/lib/contract'
import { postJson } from '@/lib/http'

/** Shorter texts say too little. */
const shortest = 6

/** @param call Which matter the words belong to: what was suggested for the one before is never shown for this one. */
export const useSuggest = (request: SuggestRequest, call: number) =>
  useQuery({
    queryKey: ['intake', 'suggest', call, request],
    queryFn: ({ signal }) => postJson<Suggestion>('/api/intake/suggest', request, { signal }),
    enabled: request.text.trim().length >= shortest,
    placeholderData: (before, query) => (query?.queryKey[2] === call ? before : undefined),
    staleTime: 60_000,
    // typed words are personal data: they do not stay in memory
    gcTime: 0,
  })
