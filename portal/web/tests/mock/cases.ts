import type { CaseDetail, DispatchCandidate, Named, WorkItemSummary } from '../../src/lib/contract'
import { at, clock } from './clock'
import { messages, type Message } from './messages'
import { caseVerbs } from './verbs'

export const named = ([code, name]: [string, string]): Named => ({ code, name })

export function candidatesOf(m: Message): DispatchCandidate[] {
  const lead = {
    unit: named(m.unit), score: m.confidence, coUnits: m.helpers.map(named),
    evidence: [
      { kind: 'duty' as const, title: `《历下区派单目录》${m.category[1].split('/').at(-1)} 条`, text: `${m.category[1]}，由${m.unit[1]}主办${m.helpers.length > 0 ? `,${m.helpers.map((h) => h[1]).join('、')}协办` : ''}；主责，区级，有执法权。` },
      { kind: 'place' as const, title: `属地 ${m.street}${m.community}`, text: `诉求中出现“${m.community || m.street}”，对应网格 03。` },
      { kind: 'precedent' as const, title: '近 90 天 7 件同类均派给该单位', text: '其中 1 件经裁定，结论为主办。' },
      { kind: 'guard' as const, title: `不派给${m.community || '社区'}`, text: '需执法权事项，社区不得作为主办，可作协办配合。' },
    ],
  }
  const others = m.helpers.map((h, i) => ({ unit: named(h), score: Math.max(0.08, 0.34 - i * 0.12), coUnits: [named(m.unit)], evidence: [{ kind: 'duty' as const, title: '配合职责', text: `${h[1]}对该类事项负配合责任。` }] }))
  return [lead, ...others].slice(0, 3)
}

const stages: [string, string, string][] = [
  ['handling', '承办处置', '办理中'], ['dispatch', '人工分拨', '已受理'], ['signing', '待签收', '已转办'], ['objection', '派单异议审核', '已转办'], ['handling', '承办处置', '办理中'], ['handling', '内部分派', '办理中'],
  ['sign-off', '单位审签', '办理中'], ['dispatch', '人工分拨', '已受理'], ['review', '平台审核', '已答复'], ['follow-up', '回访', '已答复'], ['signing', '待签收', '已转办'], ['archived', '归档', '已评价'],
]
const due = [30, 6, 3, 11, -9, 26, 14, 20, 9, 22, 5, 40]

const digits = (i: number) => `SQ20261121-${String(123 + i).padStart(6, '0')}-${(i * 7) % 10}`

export function caseOf(m: Message, i: number): CaseDetail {
  const [stage, stageName, residentStatus] = stages[i % stages.length]
  const hours = due[i % due.length]
  const handling = clock('handle', '办结时限', '5 工作日', hours + 12, Math.min(1, 0.9 - hours / 60))
  const next = clock(stage === 'signing' ? 'sign' : 'handle', stage === 'signing' ? '签收时限' : '办结时限', stage === 'signing' ? '2 工作时' : '5 工作日', hours, hours < 0 ? 1 : 0.7)
  const dispatched = stage !== 'dispatch'
  const archived = stage === 'archived'
  const answered = ['sign-off', 'review', 'follow-up', 'archived'].includes(stage)
  return {
    caseNo: digits(i), type: 'appeal', typeName: '诉求', title: m.title, status: archived ? 'archived' : 'open', statusName: archived ? '已归档' : '在办', stage, stageName,
    channel: m.channel[0], channelName: m.channel[1], urgency: m.urgency[0], urgencyName: m.urgency[1], category: { code: m.category[0], path: m.category[1] },
    place: { street: m.street, community: m.community || null }, holder: dispatched ? named(m.unit) : null, nextClock: archived ? null : next, round: i === 4 ? 2 : 1, marks: m.marks,
    createdAt: at(-20 - i * 9), version: 5, text: m.text, expectation: m.expectation, nature: m.nature[0], natureName: m.nature[1], address: `${m.street}${m.community}`,
    reporter: { name: m.marks.includes('匿名') ? null : '张*', phone: m.marks.includes('匿名') ? null : '138****1234', anonymous: m.marks.includes('匿名'), confidential: false, kind: 'person' },
    dispatch: {
      unit: dispatched ? named(m.unit) : null, coUnits: dispatched ? m.helpers.map(named) : [], automatic: m.confidence >= 0.8, confidence: m.confidence, threshold: 0.8,
      disposition: m.confidence >= 0.8 ? 'automatic' : 'dispatcher', reason: dispatched ? `按派单目录，${m.category[1]}由${m.unit[1]}主办；属地${m.street}。` : null,
      candidates: candidatesOf(m), evidence: candidatesOf(m)[0].evidence,
    },
    classification: {
      code: m.category[0], path: m.category[1], confidence: m.confidence, threshold: 0.8,
      top: [{ code: m.category[0], path: m.category[1], confidence: m.confidence }, { code: 'CX-CG-QT', path: '城乡建设/城市管理/其他', confidence: 0.12 }, { code: 'ZF-QT', path: '政法/社会治安/其他', confidence: 0.05 }],
      spans: m.words.map(([text, contribution]) => ({ start: m.text.indexOf(text), length: text.length, text, contribution })), urgency: m.urgency[0], nature: m.nature[0], marks: m.marks,
    },
    clocks: archived ? [] : [next, handling, clock('contact', '先行联系', '4 工作时', 20, 0.4, { id: `contact-${i}`, status: 'stopped', remaining: '按时完成' }), ...(i === 0 ? [clock('pause', '等待群众补充', '3 工作日', 20, 0.2, { id: 'pause-0', status: 'paused', remaining: '已暂停' })] : [])],
    workItems: [],
    attachments: [{ id: 'a1', name: '现场照片一.jpg', size: 482_113, mediaType: 'image/jpeg', by: '张*', at: at(-20) }, { id: 'a2', name: '物业回复函.pdf', size: 83_221, mediaType: 'application/pdf', by: '李明', at: at(-6) }],
    closing: answered ? { method: 'solved', methodName: '已解决', result: '11月19日上午，我办会同市监所到现场检查，责令物业更换主板并张贴公告，电梯已于当日17时恢复运行。', reply: '您好，您反映的电梯问题已于11月19日修好。依据《山东省物业管理条例》，我办已要求物业今后停梯超过2小时须公告并安排专人协助老人上下楼。', repliedAt: at(-3) } : null,
    followUp: archived ? { result: 'satisfied', resultName: '满意', comment: '修得很快，谢谢。' } : null,
    appraisal: archived ? { timeliness: 40, quality: 38, satisfaction: 20, total: 98, lines: [{ name: '时效', score: 40, basis: '提前 1.5 工作日办结' }, { name: '质量', score: 38, basis: '审核一次合格，缺少现场后照片扣 2 分' }, { name: '群众评价', score: 20, basis: '回访满意' }] } : null,
    flow: { definitionId: 'appeal', versionId: 'appeal-3', version: 3, instanceId: `inst-${i}`, activeNodes: ['handle'] },
    notes: i === 0 ? [{ kind: 'urge', text: '诉求人再次来电，请抓紧办理。', at: at(-4), by: '王芳' }] : [],
    contacts: dispatched ? [{ at: at(-7), by: '李明', result: 'reached', resultName: '已联系', note: '约定周三上午到现场查看', round: 1 }] : [],
    incident: i === 4 ? { message: '向市12345回写办理结果失败（第 2 次），10 分钟后再试。', since: at(-1) } : null,
    source: m.channel[0] === 'city-12345' ? { no: '37010020261119008812', dueAt: at(60) } : null,
    residentStatus, closedAt: archived ? at(-4) : null, archivedAt: archived ? at(-2) : null, archiveHash: archived ? '9f2c47d1b0a86e35c4d2f9187ab3460e5d71c82f9a0b34e6d8c15f702b9ae431' : null, verbs: caseVerbs,
  }
}

export const cases: CaseDetail[] = messages.map(caseOf)

export const summaryOf = ({ caseNo, type, typeName, title, status, statusName, stage, stageName, channel, channelName, urgency, urgencyName, category, place, holder, nextClock, round, marks, createdAt, version }: CaseDetail) => ({
  caseNo, type, typeName, title, status, statusName, stage, stageName, channel, channelName, urgency, urgencyName, category, place, holder, nextClock, round, marks, createdAt, version,
})

const plan: [kind: string, kindName: string, status: WorkItemSummary['status'], statusName: string, todo: string][] = [
  ['sign-and-handle', '承办', 'signed', '已签收', '请在时限内办理，并反馈结果'],
  ['dispatch', '人工分拨', 'pending', '待处理', '把握不足，请确定主办单位'],
  ['sign-and-handle', '承办', 'pending', '待签收', '请在 2 工作时内签收'],
  ['objection-review', '异议审核', 'pending', '待处理', '单位认为不是本单位职责，请审核'],
  ['sign-and-handle', '承办', 'signed', '已签收', '已超期，请立即办理并说明原因'],
  ['sign-and-handle', '承办', 'signed', '已签收', '请分派给科室或经办人'],
  ['approval', '单位审签', 'pending', '待审签', '请审签经办人提交的答复'],
  ['dispatch', '人工分拨', 'pending', '待处理', '匿名举报，先核实再派，请指定核实单位'],
  ['review', '平台审核', 'pending', '待审核', '请审核答复是否合格'],
  ['follow-up', '回访', 'pending', '待回访', '第 1 次拨打'],
  ['co-handle', '协办', 'pending', '待签收', '请在 2 工作时内签收并配合主办'],
  ['reply', '反馈答复', 'done', '已完成', '已答复'],
]

export const workItems: WorkItemSummary[] = cases.map((c, i) => {
  const [kind, kindName, status, statusName, todo] = plan[i]
  return {
    id: `w${i}`, caseNo: c.caseNo, kind, kindName, status, statusName, title: c.title, urgency: c.urgency, urgencyName: c.urgencyName, unit: c.holder ?? { code: '370102-ZX', name: '区12345热线运行中心' },
    assignee: i === 0 || i === 4 ? { userName: 'handler', name: '李明' } : null, role: 'liaison', todo, clock: c.nextClock, round: c.round, createdAt: at(-6 - i), doneAt: status === 'done' ? at(-3) : null,
    outcome: status === 'done' ? 'replied' : null, outcomeName: status === 'done' ? '已送达' : null, version: c.version, place: c.place, category: c.category,
  }
})
cases.forEach((c, i) => c.workItems.push(workItems[i]))
