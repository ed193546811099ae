import type { JsonSchema, Verb } from '../../src/lib/contract'

const verb = (name: string, title: string, properties: Record<string, JsonSchema> = {}, required: string[] = [], part: Partial<Verb> = {}): Verb => ({
  name, title, description: null, primary: false, danger: false, needsReason: false, schema: { type: 'object', properties, required }, ...part,
})

const long = (title: string, description?: string): JsonSchema => ({ type: 'string', title, format: 'textarea', maxLength: 2000, description })
const unit: JsonSchema = { type: 'string', title: '主办单位', format: 'unit' }
const units: JsonSchema = { type: 'array', title: '协办单位', format: 'units', items: { type: 'string' } }
const files: JsonSchema = { type: 'array', title: '照片或文件', format: 'attachments', items: { type: 'string' } }
const oneOf = (title: string, ...choices: [string, string][]): JsonSchema => ({ type: 'string', title, oneOf: choices.map(([value, label]) => ({ const: value, title: label })) })

const method = oneOf('办结方式', ['solved', '已解决'], ['partly', '部分解决'], ['explained', '解释说明'], ['planned', '已列入计划'], ['unfounded', '不属实'], ['unreasonable', '诉求不合理'], ['withdrawn', '撤诉'], ['unreachable', '无法联系'])
const contact = verb('contact', '记录联系情况', { result: oneOf('联系结果', ['reached', '已联系'], ['no-answer', '无人接听'], ['off', '关机停机'], ['empty', '空号'], ['refused', '拒接'], ['appointed', '约定再联系']), note: long('说明') }, ['result'])
const extend = verb('extend', '申请延期', { amount: { type: 'integer', title: '延长工作日', minimum: 1, maximum: 10 }, basis: long('依据') }, ['amount'], { needsReason: true, description: '到期前提出，批准后须告知诉求人。' })
const object = verb('object', '派单异议', { evidence: oneOf('不认可的依据', ['duty', '职责条款'], ['place', '属地'], ['owner', '权属']), basis: long('理由与依据'), unit: { ...unit, title: '建议的责任单位' } }, ['evidence', 'basis', 'unit'], { danger: true, description: '须由分管领导确认；部分属于本单位职责的，请先牵头并请求协办。' })

export const itemVerbs: Record<string, Verb[]> = {
  sign: [verb('sign', '签收', {}, [], { primary: true, description: '签收后由本单位负责，先行联系诉求人。' }), object],
  assign: [
    verb('assign', '内部分派', { unit: { ...unit, title: '科室或社区' }, staff: { type: 'string', title: '经办人', format: 'staff' }, note: long('要求') }, ['staff'], { primary: true, description: '承办单位和时限不变。' }),
    contact, extend, object,
  ],
  handle: [
    verb('complete', '办理反馈', { process: long('办理过程'), result: long('办理结果'), method, reply: long('答复口径', '给群众的话：写清做了什么、什么时候、依据是什么'), attachments: files }, ['result', 'method', 'reply'], { primary: true, description: '提交后报单位领导审签。' }),
    contact, verb('ask-help', '请求协办', { units }, ['units'], { needsReason: true }), extend, verb('pause', '申请暂停', { ground: oneOf('暂停原因', ['resident', '等待群众补充'], ['judicial', '司法鉴定程序'], ['force', '不可抗力']) }, ['ground'], { needsReason: true }),
    verb('send-back', '退给专管员', {}, [], { danger: true, needsReason: true }),
  ],
  approval: [verb('approve', '同意', { opinion: long('审签意见') }, [], { primary: true }), verb('return', '退改', {}, [], { danger: true, needsReason: true })],
  reply: [verb('reply', '提交回复', { channel: oneOf('答复方式', ['phone', '电话'], ['sms', '短信'], ['visit', '当面']), reply: long('答复内容') }, ['channel', 'reply'], { primary: true })],
  dispatch: [
    verb('complete', '派单', { unit, coUnits: units, reason: long('派单理由') }, ['unit', 'reason'], { primary: true, description: '改选主办或增加协办，理由会写入派单依据。' }),
    verb('elevate', '提级', {}, [], { needsReason: true }), verb('refuse', '不予受理', { road: oneOf('法定途径', ['lawsuit', '诉讼'], ['arbitration', '仲裁'], ['review', '行政复议'], ['discipline', '纪检监察']) }, ['road'], { danger: true, needsReason: true }),
  ],
  'objection-review': [verb('agree', '同意改派', { unit, coUnits: units }, ['unit'], { primary: true, needsReason: true }), verb('reject', '驳回异议', {}, [], { danger: true, needsReason: true })],
  review: [verb('pass', '审核合格', { note: long('审核意见') }, [], { primary: true }), verb('return', '退回重办', {}, [], { danger: true, needsReason: true }), verb('ask-check', '要求现场核查', { unit: { ...unit, title: '核查单位' } }, ['unit'])],
  'follow-up': [
    verb('record', '记录回访结果', { result: oneOf('回访结果', ['satisfied', '满意'], ['mostly', '基本满意'], ['dissatisfied', '不满意'], ['refused', '拒访']), dissatisfaction: oneOf('不满意原因', ['result', '对结果'], ['process', '对过程'], ['policy', '对政策'], ['unreasonable', '诉求不合理']), comment: long('诉求人意见') }, ['result'], { primary: true }),
    verb('unreached', '未接通', { why: oneOf('情形', ['no-answer', '无人接听'], ['off', '关机'], ['empty', '空号']) }, ['why']), verb('appoint', '约再访', { at: { type: 'string', title: '约定时间', format: 'date-time' } }, ['at']),
  ],
  check: [verb('check', '提交核查', { result: oneOf('核查结果', ['pass', '合格'], ['fail', '不合格（返工）']), note: long('现场情况'), attachments: files }, ['result'], { primary: true })],
}

export const caseVerbs: Verb[] = [
  verb('urge', '催办', { text: long('催办内容') }, ['text']),
  verb('supplement', '追加', { text: long('补充内容'), attachments: files }, ['text']),
  verb('note', '备注', { text: long('备注内容') }, ['text']),
  verb('supervise', '督办', { level: oneOf('督办级别', ['yellow', '黄牌预警'], ['red', '红牌督办'], ['letter', '督办函']), limit: { type: 'integer', title: '限期（工作日）', minimum: 1, maximum: 10, default: 2 } }, ['level'], { needsReason: true }),
  verb('void', '作废', {}, [], { danger: true, needsReason: true }),
]
