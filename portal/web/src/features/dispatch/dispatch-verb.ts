import type { DispatchCandidate, Verb } from '@/lib/contract'
import { fieldsOf } from '@/lib/schema-fields'

/** The verb that names a responsible unit, and what its schema calls the units. */
export interface DispatchVerb {
  verb: Verb
  unitField: string
  unitsField?: string
  /** False when the form asks for more than units: then it is opened filled in, not sent. */
  direct: boolean
}

export function dispatchVerbOf(verbs: readonly Verb[]): DispatchVerb | null {
  const ordered = [...verbs].sort((a, b) => Number(b.primary) - Number(a.primary))
  for (const verb of ordered) {
    const fields = fieldsOf(verb.schema)
    const unit = fields.find((field) => field.kind === 'unit')
    if (!unit) continue
    const units = fields.find((field) => field.kind === 'units')
    const answered = (name: string) => name === unit.name || name === units?.name
    const direct = !verb.needsReason && fields.every((f) => !f.required || answered(f.name) || f.schema.default !== undefined)
    return { verb, unitField: unit.name, unitsField: units?.name, direct }
  }
  return null
}

/** The form's data when a candidate is taken as it is. */
export function adoptionOf(dispatch: DispatchVerb, candidate: DispatchCandidate): Record<string, unknown> {
  const data: Record<string, unknown> = { [dispatch.unitField]: candidate.unit.code }
  if (dispatch.unitsField && candidate.coUnits.length > 0) data[dispatch.unitsField] = candidate.coUnits.map((unit) => unit.code)
  return data
}
