const steps = ['受理', '分拨', '签收', '办理', '审签', '答复', '审核', '回访', '办结', '评价'] as const

/** Stage codes of the casework, by the step a reader knows. */
const stages: Record<string, number> = {
  intake: 0, accept: 0, classification: 0, classify: 0, duplicate: 0, verification: 0,
  dispatch: 1, objection: 1, consultation: 1,
  signing: 2, sign: 2, contact: 2,
  assignment: 3, assign: 3, handling: 3, handle: 3,
  'sign-off': 4, approval: 4,
  reply: 5, check: 6, review: 6, 'follow-up': 7, followup: 7, closing: 8, close: 8, closed: 8, archive: 9, archiving: 9, archived: 9, appraisal: 9, evaluation: 9,
}

const words: [RegExp, number][] = [
  [/受理|登记|分类/, 0], [/分拨|派单|异议/, 1], [/签收|联系/, 2], [/审签/, 4], [/审核|核查/, 6], [/回访/, 7], [/办结/, 8], [/归档|评价/, 9], [/答复|反馈/, 5], [/办理|处置|分派/, 3],
]

export interface CaseStep {
  name: string
  state: 'done' | 'now' | 'later'
}

/** A type with words of its own says its stages in their order. */
function ownSteps(own: readonly { code: string; name: string }[], stage: string, status: string): CaseStep[] {
  const at = own.findIndex((step) => step.code === stage)
  return own.map(({ name }, i) => ({ name, state: status === 'archived' || i < at ? 'done' : i === at ? 'now' : 'later' }))
}

/** The ten steps with where the case stands; an unknown stage is read by its Chinese name. */
export function caseSteps(stage: string, stageName: string, status: string, own: readonly { code: string; name: string }[] = []): CaseStep[] {
  if (own.length > 0) return ownSteps(own, stage, status)
  const over = status === 'archived' || status === 'closed'
  const at = stages[stage] ?? words.find(([word]) => word.test(stageName))?.[1] ?? -1
  return steps.map((name, i) => ({ name, state: (over && at < 0) || i < at || status === 'archived' ? 'done' : i === at ? 'now' : 'later' }))
}
