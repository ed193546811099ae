const shape = /^[A-Z]{2}\d{8}-\d{3,}(-[\dX])?$/

/** A case number as people type it (small letters, spaces, long dashes), or null when it is words. */
export function asCaseNo(typed: string): string | null {
  const neat = typed.trim().toUpperCase().replace(/[—–-]/g, '-').replace(/\s+/g, '')
  return shape.test(neat) ? neat : null
}
