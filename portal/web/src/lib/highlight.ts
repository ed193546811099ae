import type { Span } from './contract'

export interface Segment {
  text: string
  /** Sum of the contributions that cover this piece; 0 where none does. */
  contribution: number
}

function located(text: string, span: Span): { start: number; end: number } | null {
  if (text.slice(span.start, span.start + span.length) === span.text) return { start: span.start, end: span.start + span.length }
  const found = span.text ? text.indexOf(span.text) : -1
  return found < 0 ? null : { start: found, end: found + span.text.length }
}

/** Cuts a text at the borders of overlapping spans; the pieces joined are the text again. */
export function segments(text: string, spans: readonly Span[]): Segment[] {
  const pieces = spans.flatMap((span) => {
    const place = located(text, span)
    return place ? [{ ...place, contribution: span.contribution }] : []
  })
  const cuts = [...new Set([0, text.length, ...pieces.flatMap((p) => [p.start, p.end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => ({
    text: text.slice(start, cuts[i + 1]),
    contribution: pieces.filter((p) => p.start <= start && p.end >= cuts[i + 1]).reduce((sum, p) => sum + p.contribution, 0),
  }))
}

/** Background strength 0–1 relative to the strongest piece. */
export function strength(segment: Segment, all: readonly Segment[]): number {
  const strongest = Math.max(...all.map((s) => Math.abs(s.contribution)), 0)
  return strongest === 0 ? 0 : Math.abs(segment.contribution) / strongest
}
