import type { CaseDetail, CaseStepRecord } from '@/lib/contract'
import { day, matterRows, type Box, type Sheet, type SheetMaker } from './sheet'

const of = (detail: CaseDetail, type: string) => (detail.steps ?? []).filter((step) => step.type === type)

const recorded = (step: CaseStepRecord, outcome: string): Box[][] => [
  [{ label: '时间', value: day(step.at) }, { label: '单位', value: step.unit }, { label: '记录人', value: step.by }],
  [{ label: outcome, value: step.outcome }],
  ...step.values.map((value) => [{ label: value.label, value: value.value }]),
]

/** One form for every record of a kind of step. */
const each = (type: string, key: string, outcome: string, signatures: string[], title: (step: CaseStepRecord, index: number) => string, closing?: string): SheetMaker => (detail) =>
  of(detail, type).map((step, i): Sheet => ({ key: `${key}-${i + 1}`, title: title(step, i), issuer: step.unit, rows: [...matterRows(detail), ...recorded(step, outcome)], closing, signatures }))

/** 调解卷宗. */
export const mediationSheets: SheetMaker = (detail) => {
  if (detail.type !== 'dispute') return []
  const register: Sheet = {
    key: 'mediation-register',
    title: '矛盾纠纷受理登记表',
    rows: [...matterRows(detail), [{ label: '申请人', value: detail.reporter?.name }, { label: '联系电话', value: detail.reporter?.phone }], [{ label: '纠纷事由', value: detail.text, lines: 4 }], [{ label: '期望结果', value: detail.expectation, lines: 1 }], ...(detail.particulars ?? []).map((fact) => [{ label: fact.label, value: fact.value }])],
    signatures: ['申请人', '登记人', '日期'],
  }
  const cover: Sheet = {
    key: 'mediation-cover',
    title: '人民调解卷宗',
    rows: [[{ label: '卷宗号', value: detail.caseNo }], [{ label: '纠纷', value: detail.title }], [{ label: '调解单位', value: detail.holder?.name }, { label: '调解员', value: detail.rooms?.mediation?.mediator }], [{ label: '立卷', value: day(detail.createdAt) }, { label: '结卷', value: day(detail.closedAt) }], [{ label: '卷内目录', value: (detail.steps ?? []).map((step, i) => `${i + 1}. ${step.title}（${step.outcome}）　${day(step.at) ?? ''}`).join('\n') }]],
    signatures: ['立卷人', '检查人', '日期'],
  }
  const back: Sheet = {
    key: 'mediation-back',
    title: '人民调解卷宗（封底）',
    rows: [[{ label: '本卷共有', value: `${(detail.steps ?? []).length} 件文书，${detail.attachments.length} 件附件` }], [{ label: '归档号', value: detail.archiveHash?.slice(0, 12) }, { label: '归档时间', value: day(detail.archivedAt) }], [{ label: '备考', lines: 6 }]],
    signatures: ['立卷人', '检查人', '日期'],
  }
  return [application(detail), register, rights(detail), inquiry(detail), ...session(detail), ...agreement(detail), ...confirmation(detail), ...kept(detail), cover, back]
}

const parties = (detail: CaseDetail): Box[][] => [
  [{ label: '申请人', value: detail.reporter?.name }, { label: '联系电话', value: detail.reporter?.phone }],
  [{ label: '被申请人', lines: 1 }, { label: '联系电话', lines: 1 }],
]

const application = (detail: CaseDetail): Sheet => ({
  key: 'mediation-application',
  title: '人民调解申请书',
  rows: [...parties(detail), [{ label: '纠纷简要情况', value: detail.text, lines: 6 }], [{ label: '申请事项', value: detail.expectation, lines: 3 }], [{ label: '人民调解委员会', value: detail.holder?.name }]],
  closing: '申请人自愿申请以调解方式解决本纠纷，并已收到权利义务告知书。',
  signatures: ['申请人', '日期'],
})

const rights = (detail: CaseDetail): Sheet => ({
  key: 'mediation-rights',
  title: '人民调解权利义务告知书',
  opening: '各方当事人：根据《中华人民共和国人民调解法》，调解前将你们的权利义务告知如下。',
  rows: [
    [{ label: '纠纷', value: detail.title }, { label: '调解员', value: detail.rooms?.mediation?.mediator }],
    [{ label: '享有的权利', value: '一、选择或者接受人民调解员；\n二、接受调解、拒绝调解或者要求终止调解；\n三、要求调解公开进行或者不公开进行；\n四、自主表达意愿、自愿达成调解协议。' }],
    [{ label: '应尽的义务', value: '一、如实陈述纠纷事实；\n二、遵守调解现场秩序，尊重人民调解员；\n三、尊重对方当事人行使权利。' }],
    [{ label: '其他事项', value: '调解不收取任何费用。调解不成的，可以依法通过仲裁、行政、司法等途径维护权利；达成协议的，可以自协议生效之日起三十日内共同向人民法院申请司法确认。' }],
    [{ label: '是否愿意调解', lines: 2 }],
  ],
  signatures: ['当事人', '当事人', '告知人', '日期'],
})

const inquiry = (detail: CaseDetail): Sheet => ({
  key: 'mediation-inquiry',
  title: '调解调查记录',
  rows: [[{ label: '时间' }, { label: '地点', value: detail.address }], [{ label: '调查人', value: detail.rooms?.mediation?.mediator }, { label: '记录人' }], [{ label: '被调查人' }, { label: '与纠纷关系' }], [{ label: '调查内容', lines: 14 }]],
  signatures: ['被调查人', '调查人', '日期'],
})

/** What goes to the court with an agreement that is to be confirmed. */
const confirmation: SheetMaker = (detail) =>
  of(detail, 'Agreement')
    .slice(-1)
    .map((step) => ({
      key: 'mediation-confirmation',
      title: '司法确认申请书',
      issuer: step.unit,
      rows: [
        ...parties(detail),
        [{ label: '调解协议', value: `${step.outcome}　${day(step.at) ?? ''}` }, { label: '调解组织', value: step.unit }],
        [{ label: '请求事项', value: '请求依法确认上述调解协议有效。' }],
        [{ label: '事实和理由', value: detail.title, lines: 4 }],
        [{ label: '随附材料', value: '一、调解协议书；二、各方身份证明；三、人民调解委员会出具的证明。' }],
      ],
      closing: '各方共同申请，承诺自愿达成协议、没有恶意串通损害他人，并愿承担由此产生的法律责任。',
      signatures: ['申请人', '申请人', '日期'],
    }))

const session = each('Mediation', 'session', '本场结果', ['当事人', '当事人', '调解员'], (_, i) => `调解记录（第 ${i + 1} 场）`)
const agreement = each('Agreement', 'agreement', '协议形式', ['当事人', '当事人', '调解员', '（公章）'], (step) => (step.outcome === '口头' ? '口头协议登记表' : '调解协议书'), '本协议自各方签名、盖章之日起生效；各方可以自生效之日起三十日内共同申请司法确认。')
const kept = each('Performance', 'kept', '履行情况', ['当事人', '回访人'], () => '履行回访记录')

/** 隐患文书. */
export const hazardSheets: SheetMaker = (detail) => (detail.type === 'hazard' ? [...inspected(detail), ...notice(detail), ...report(detail), ...again(detail), ...listed(detail), ...removed(detail)] : [])

const inspected = each('HazardVerify', 'inspection', '核实结论', ['被检查单位', '检查人员', '日期'], () => '现场检查记录')
const notices: Record<string, string> = { 告知单: '安全隐患告知单', 责令限期整改: '责令限期整改指令书', 停产停用: '停产停用决定书' }
const notice = each('RectifyNotice', 'notice', '文书', ['责任主体签收', '（公章）', '日期'], (step) => notices[step.outcome] ?? '整改通知', '请在整改期限内消除隐患，并提交整改报告。')
const report = each('Rectification', 'report', '整改情况', ['责任主体', '日期'], () => '整改报告')
const again = each('ReInspection', 're-inspection', '复查结论', ['责任主体', '检查人员', '日期'], (_, i) => `复查意见书（第 ${i + 1} 次）`)
const listed = each('Listing', 'listing', '决定', ['签发', '（公章）', '日期'], () => '重大隐患挂牌督办通知书')
const removed = each('Deregistration', 'removal', '审批', ['审批人', '（公章）', '日期'], () => '隐患销号审批表')
