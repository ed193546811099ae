/** The words a resident knows, in their order; 归档 is not theirs to see. */
const residentSteps = ['已受理', '已转办', '办理中', '已答复', '已办结', '已评价'] as const

/** Where each step stands; a status outside the way (已撤销) stands alone. */
export function progressSteps(status: string): { name: string; state: 'done' | 'now' | 'later' }[] {
  const at = residentSteps.indexOf(status as (typeof residentSteps)[number])
  if (at < 0) return [{ name: status, state: 'now' }]
  return residentSteps.map((name, i) => ({ name, state: i < at ? 'done' : i === at ? 'now' : 'later' }))
}

/** The code of a link stands behind the hash: it is sent to no server before somebody asks. */
export const codeIn = (hash: string): string => decodeURIComponent(hash.replace(/^#/, '')).trim()
