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
  return [register, ...session(detail), ...agreement(detail), ...kept(detail), cover]
}

const session = each('Mediation', 'session', '本场结果', ['当事人', '当事人', '调解员'], (_, i) => `调解记录（第 ${i + 1} 场）`)
const agreement = each('Agreement', 'agreement', '协议形式', ['当事人', '当事人', '调解员', '（公章）'], (step) => (step.outcome === '口头' ? '口头协议登记表' : '调解协议书'), '本协议自各方签名、盖章之日起生效；各方可以自生效之日起三十日内共同申请司法确认。')
const kept = each('Performance', 'kept', '履行情况', ['当事人', '回访人'], () => '履行回访记录')

/** 隐患文书. */
export const hazardSheets: SheetMaker = (detail) => (detail.type === 'hazard' ? [...notice(detail), ...report(detail), ...again(detail), ...listed(detail), ...removed(detail)] : [])

const notices: Record<string, string> = { 告知单: '安全隐患告知单', 责令限期整改: '责令限期整改指令书', 停产停用: '停产停用决定书' }
const notice = each('RectifyNotice', 'notice', '文书', ['责任主体签收', '（公章）', '日期'], (step) => notices[step.outcome] ?? '整改通知', '请在整改期限内消除隐患，并提交整改报告。')
const report = each('Rectification', 'report', '整改情况', ['责任主体', '日期'], () => '整改报告')
const again = each('ReInspection', 're-inspection', '复查结论', ['责任主体', '检查人员', '日期'], (_, i) => `复查意见书（第 ${i + 1} 次）`)
const listed = each('Listing', 'listing', '决定', ['签发', '（公章）', '日期'], () => '重大隐患挂牌督办通知书')
const removed = each('Deregistration', 'removal', '审批', ['审批人', '（公章）', '日期'], () => '隐患销号审批表')
