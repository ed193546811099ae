/** Elsa Studio's page for the list, one definition, or one instance. */
export function studioAddress(target: { definition?: string | null; instance?: string | null }): string {
  if (target.instance) return `/elsa-studio/?instance=${encodeURIComponent(target.instance)}`
  if (target.definition) return `/elsa-studio/?definition=${encodeURIComponent(target.definition)}`
  return '/elsa-studio/'
}
