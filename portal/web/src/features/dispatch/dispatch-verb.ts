import type { DispatchCandidate, Verb } from '@/lib/contract'
import { fieldsOf, type Field } from '@/lib/schema-fields'

/** The verb that names a responsible unit, and what its schema calls its parts. */
export interface DispatchVerb {
  verb: Verb
  unitField: string
  unitsField?: string
  /** Words the decision is explained with. */
  wordsField?: string
  /** False when the form asks for more than can be filled in: then it is opened, not sent. */
  direct: boolean
}

const isWords = (field: Field) => field.required && (field.kind === 'long-text' || field.kind === 'text')

export function dispatchVerbOf(verbs: readonly Verb[]): DispatchVerb | null {
  const ordered = [...verbs].sort((a, b) => Number(b.primary) - Number(a.primary))
  for (const verb of ordered) {
    const fields = fieldsOf(verb.schema)
    const unit = fields.find((field) => field.kind === 'unit')
    if (!unit) continue
    const units = fields.find((field) => field.kind === 'units')
    const words = fields.find(isWords)
    const answered = [unit.name, units?.name, words?.name]
    const direct = fields.every((field) => !field.required || answered.includes(field.name) || field.schema.default !== undefined)
    return { verb, unitField: unit.name, unitsField: units?.name, wordsField: words?.name, direct }
  }
  return null
}

/** Why a suggestion is taken, from its own evidence. */
export function adoptionReason(candidate: DispatchCandidate): string {
  const duty = candidate.evidence.find((item) => item.kind === 'duty') ?? candidate.evidence[0]
  return `采纳系统建议，由${candidate.unit.name}主办${duty ? `；依据：${duty.title}` : ''}`
}

/** The form's data when a candidate is taken as it is. */
export function adoptionOf(dispatch: DispatchVerb, candidate: DispatchCandidate): Record<string, unknown> {
  const data: Record<string, unknown> = { [dispatch.unitField]: candidate.unit.code }
  if (dispatch.unitsField && candidate.coUnits.length > 0) data[dispatch.unitsField] = candidate.coUnits.map((unit) => unit.code)
  if (dispatch.wordsField) data[dispatch.wordsField] = adoptionReason(candidate)
  return data
}
