import { useMe } from '@/lib/api/use-me'

/** Whether the reader may register leave of others of the unit, and end it. */
export function useForOthers() {
  const roles = useMe().data?.roles ?? []
  return ['liaison', 'unit-leader', 'admin'].some((role) => roles.includes(role))
}
