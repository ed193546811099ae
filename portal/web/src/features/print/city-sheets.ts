import type { CaseDetail } from '@/lib/contract'
import { instructions } from './handling-sheet'
import { day, due, joined, type Box, type Sheet, type SheetMaker } from './sheet'

const last = (detail: CaseDetail, kind: string) => detail.workItems.findLast((item) => item.kind === kind)

/** Matters of city management: by category, or seen by a grid worker or a passer-by. */
const isCityMatter = (detail: CaseDetail) =>
  detail.type === 'appeal' && (/市政管理|城市管理/.test(detail.category?.path ?? '') || detail.channel === 'grid' || detail.channel === 'app')

const head = (detail: CaseDetail): Box[][] => [
  [{ label: '任务号', value: detail.caseNo }, { label: '问题类别', value: detail.category?.path }, { label: '问题来源', value: detail.channelName }],
  [{ label: '问题位置', value: joined(detail.address, [detail.place?.street, detail.place?.community].filter(Boolean).join('')) }, { label: '标题', value: detail.title }],
]

const named = (key: string, title: string, rows: Box[][], signatures: string[]) => (detail: CaseDetail): Sheet => ({ key, title, rows: [...head(detail), ...rows], signatures })

const register = (detail: CaseDetail) =>
  named('city-register', '问题登记单', [
    [{ label: '登记时间', value: day(detail.createdAt) }, { label: '上报人', value: detail.reporter?.name }, { label: '联系电话', value: detail.reporter?.phone }],
    [{ label: '问题描述', value: detail.text, lines: 6 }],
    [{ label: '附件', value: detail.attachments.length > 0 ? `${detail.attachments.length} 件` : '无' }, { label: '紧急程度', value: detail.urgencyName }],
  ], ['登记人', '日期'])(detail)

const verify = (detail: CaseDetail) => {
  const item = last(detail, 'verify')
  return named('city-verify', '核实任务单', [
    [{ label: '核实单位', value: item?.unit?.name }, { label: '核实人', value: item?.assignee?.name }, { label: '派发时间', value: day(item?.createdAt) }],
    [{ label: '核实内容', value: '问题是否属实，位置、类别是否准确，现场是否已经消除。' }],
    [{ label: '核实时限', value: due(item?.clock?.dueAt), lines: 1 }],
  ], ['派发人', '核实人', '日期'])(detail)
}

const verified = (detail: CaseDetail) => {
  const item = last(detail, 'verify')
  return named('city-verified', '核实反馈单', [
    [{ label: '核实结论', value: item?.outcomeName, lines: 1 }, { label: '核实时间', value: day(item?.doneAt), lines: 1 }],
    [{ label: '现场情况', value: item?.remark, lines: 8 }],
    [{ label: '现场照片', lines: 8 }],
  ], ['核实人', '日期'])(detail)
}

const filed = (detail: CaseDetail) =>
  named('city-filed', '立案单', [
    [{ label: '立案时间', value: day(detail.dispatch?.at) }, { label: '立案人', value: detail.dispatch?.by }, { label: '紧急程度', value: detail.urgencyName }],
    [{ label: '问题描述', value: detail.text, lines: 4 }],
    [{ label: '立案依据', value: detail.dispatch?.evidence.map((found) => `${found.title}：${found.text}`).slice(0, 3).join('\n') ?? detail.dispatch?.reason, lines: 3 }],
    [{ label: '立案意见', lines: 3 }],
  ], ['值班长', '日期'])(detail)

const assigned = (detail: CaseDetail) =>
  named('city-assigned', '任务分派单', [
    [{ label: '主办单位', value: detail.dispatch?.unit?.name }, { label: '协办单位', value: detail.dispatch?.coUnits.map((unit) => unit.name).join('、') || '无' }],
    [{ label: '分派时间', value: day(detail.dispatch?.at) }, { label: '办结时限', value: due(detail.clocks.findLast((clock) => clock.kind === 'handle' || clock.kind === 'round-two')?.dueAt) }, { label: '派单员', value: detail.dispatch?.by }],
    [{ label: '处置要求', value: detail.expectation, lines: 4 }],
    [{ label: '领导批示', value: instructions(detail), lines: 3 }],
  ], ['派单员', '接收人', '日期'])(detail)

const answered = (detail: CaseDetail) =>
  named('city-answered', '任务反馈单', [
    [{ label: '处置单位', value: detail.holder?.name }, { label: '处置人', value: last(detail, 'sign-and-handle')?.assignee?.name }, { label: '反馈时间', value: day(last(detail, 'sign-and-handle')?.doneAt) }],
    [{ label: '处置过程', value: detail.closing?.process, lines: 4 }],
    [{ label: '处置结果', value: detail.closing?.result, lines: 4 }, { label: '办结方式', value: detail.closing?.methodName }],
    [{ label: '处置后照片', lines: 8 }],
  ], ['处置人', '（公章）', '日期'])(detail)

const checking = (detail: CaseDetail) => {
  const item = last(detail, 'check')
  return named('city-check', '结果核查单', [
    [{ label: '核查单位', value: item?.unit?.name }, { label: '核查人', value: item?.assignee?.name }, { label: '派发时间', value: day(item?.createdAt) }],
    [{ label: '处置结果', value: detail.closing?.result, lines: 4 }],
    [{ label: '核查内容', value: '现场是否处置到位，是否反弹，是否符合立案时的要求。' }],
  ], ['派发人', '核查人', '日期'])(detail)
}

const checked = (detail: CaseDetail) => {
  const item = last(detail, 'check')
  return named('city-checked', '结果反馈单', [
    [{ label: '核查结论', value: item?.outcomeName, lines: 1 }, { label: '核查时间', value: day(item?.doneAt), lines: 1 }],
    [{ label: '现场情况', value: item?.remark, lines: 6 }],
    [{ label: '结案', value: day(detail.closedAt), lines: 1 }, { label: '归档号', value: detail.archiveHash?.slice(0, 12), lines: 1 }],
    [{ label: '现场照片', lines: 8 }],
  ], ['核查人', '值班长', '日期'])(detail)
}

/** 数管八单: what is known stands in them, the rest is left for the hand. */
export const citySheets: SheetMaker = (detail) =>
  isCityMatter(detail) ? [register, verify, verified, filed, assigned, answered, checking, checked].map((make) => make(detail)) : []
