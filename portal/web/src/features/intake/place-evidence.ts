import type { Evidence, SuggestedPlace } from '@/lib/contract'

/** The matched words of a place as evidence, whichever of its shapes the answer has. */
export function placeEvidence(place: SuggestedPlace): Evidence[] {
  const { evidence } = place
  if (Array.isArray(evidence)) return evidence
  if (typeof evidence === 'string') return [{ kind: 'place', title: '命中地名', text: evidence }]
  return evidence ? [evidence] : []
}
