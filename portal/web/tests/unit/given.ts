import type { CaseDetail, Clock, Suggestion, Verb, WorkItemSummary } from '../../src/lib/contract'
import { cases } from '../mock/cases'
import { suggest } from '../mock/suggest'

export const givenSuggestion = (part: Partial<Suggestion> = {}): Suggestion => ({
  ...suggest({ text: '文东街道山师东路社区烧烤店油烟' }),
  ...part,
})

export const givenClock = (part: Partial<Clock> = {}): Clock => ({
  id: 'c1', kind: 'handle', name: '办结时限', status: 'running', armedAt: '2026-11-20T09:00:00+08:00', dueAt: '2026-11-25T17:30:00+08:00', limit: '5 工作日', row: '山东·求助投诉', remaining: '剩 3 工作日', level: 'normal', elapsedShare: 0.4, ...part,
})

export const givenItem = (part: Partial<WorkItemSummary> = {}): WorkItemSummary => ({
  id: 'w1', caseNo: 'SQ20261121-000123-7', kind: 'sign-and-handle', kindName: '承办', status: 'pending', statusName: '待签收', title: '电梯故障', urgency: 'normal', urgencyName: '一般',
  unit: { code: 'u1', name: '姚家街道' }, assignee: null, role: 'liaison', todo: '请在 2 工作时内签收', clock: null, round: 1, createdAt: '2026-11-21T09:00:00+08:00', doneAt: null, outcome: null, outcomeName: null, version: 1,
  place: { street: '姚家街道', community: '名士豪庭社区' }, category: null, ...part,
})

export const givenVerb = (part: Partial<Verb> = {}): Verb => ({
  name: 'note', title: '备注', description: null, primary: false, danger: false, needsReason: false, schema: { type: 'object', properties: {}, required: [] }, ...part,
})

export const givenCase = (part: Partial<CaseDetail> = {}): CaseDetail => ({ ...cases[0], ...part })
