import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SuggestRequest, Suggestion } from '@/lib/contract'
import { postJson } from '@/lib/http'

/** Shorter texts say too little. */
const shortest = 6

export const useSuggest = (request: SuggestRequest) =>
  useQuery({
    queryKey: ['intake', 'suggest', request],
    queryFn: ({ signal }) => postJson<Suggestion>('/api/intake/suggest', request, { signal }),
    enabled: request.text.trim().length >= shortest,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    // typed words are personal data: they do not stay in memory
    gcTime: 0,
  })
