import type { CaseDetail } from '@/lib/contract'
import { day, due, joined, type SheetMaker } from './sheet'
import { lastStep } from './step-sheets'

const clockDue = (detail: CaseDetail, ...kinds: string[]) => due(detail.clocks.findLast((clock) => kinds.includes(clock.kind))?.dueAt)

const basisOf = (detail: CaseDetail) =>
  detail.dispatch?.evidence
    .filter((evidence) => evidence.kind === 'duty' || evidence.kind === 'place' || evidence.kind === 'person')
    .map((evidence) => `${evidence.title}：${evidence.text}`)
    .slice(0, 3)
    .join('\n') || (detail.dispatch?.unit ? detail.dispatch.reason : null)

/** Who did the latest item of a kind. */
const doneBy = (detail: CaseDetail, kind: string) => detail.workItems.findLast((item) => item.kind === kind && item.doneAt)?.doneBy

/** An appeal has an item for its handler; the other types are handled step by step. */
const handlerOf = (detail: CaseDetail) =>
  detail.workItems.findLast((item) => item.kind === 'sign-and-handle')?.assignee?.name ?? (lastStep(detail, 'Mediation') ?? lastStep(detail, 'LeadAssignment'))?.by

/** Every 批示 that was given, oldest first. */
export const instructions = (detail: CaseDetail) => joined(...(detail.process?.supervisions ?? []).filter((order) => order.level === 'instruct').map((order) => `${order.text}（${order.by}，${day(order.at) ?? ''}）`))

/** 《12345诉求事项承办单》: what travels with a case on paper, with room for the leader's hand. */
export const handlingSheet: SheetMaker = (detail) => [
  {
    key: 'handling',
    title: detail.type === 'appeal' ? '12345诉求事项承办单' : `${detail.itemName ?? '办件'}承办单`,
    rows: [
      [
        { label: '受理时间', value: day(detail.createdAt) },
        { label: '来源', value: detail.channelName },
        { label: '性质', value: detail.natureName },
      ],
      [
        { label: '诉求人', value: detail.reporter?.name ?? (detail.reporter?.anonymous ? '匿名' : '未留姓名') },
        { label: '电话', value: detail.reporter?.phone ?? '未留电话' },
        { label: '紧急程度', value: detail.urgencyName },
      ],
      [
        { label: '事项分类', value: detail.category?.path },
        { label: '地址', value: detail.address },
        { label: '街道社区（网格）', value: joined(detail.place?.street, detail.place?.community) },
      ],
      [{ label: '诉求内容', value: detail.text, lines: 4 }],
      [{ label: '期望结果', value: detail.expectation, lines: 1 }],
      [
        { label: '主办单位', value: detail.dispatch?.unit?.name ?? detail.holder?.name },
        { label: '协办单位', value: detail.dispatch?.coUnits.map((unit) => unit.name).join('、') || '无' },
      ],
      [
        { label: '派单时间', value: day(detail.dispatch?.at) },
        { label: '签收时限', value: clockDue(detail, 'sign') },
        { label: '办结时限', value: clockDue(detail, 'handle', 'round-two') },
      ],
      [
        { label: '派单依据', value: basisOf(detail), lines: 1, share: 4 },
        { label: '派单员', value: detail.dispatch?.by },
      ],
      [{ label: '领导批示', value: instructions(detail), lines: 3 }],
      [{ label: '拟办意见', lines: 2 }],
      [{ label: '办理情况及结果', value: joined(detail.closing?.process, detail.closing?.result), lines: 4 }],
      [
        { label: '办结方式', value: detail.closing?.methodName },
        { label: '答复时间', value: day(detail.closing?.repliedAt) },
        { label: '诉求人意见', value: detail.followUp?.resultName },
      ],
      [
        { label: '承办人', value: handlerOf(detail) },
        { label: '审核人', value: doneBy(detail, 'reply') ?? lastStep(detail, 'CaseReview')?.by },
        { label: '签发（分管领导）', value: doneBy(detail, 'approval') },
      ],
      [
        { label: '审核意见', value: detail.workItems.findLast((item) => item.kind === 'review')?.outcomeName ?? lastStep(detail, 'CaseReview')?.outcome },
        { label: '回访结果', value: detail.followUp && (detail.followUp.comment ?? '已回访') },
        { label: '满意度', value: detail.followUp?.resultName },
        { label: '归档号', value: detail.archiveHash?.slice(0, 12), share: 2 },
      ],
    ],
    signatures: ['单位（公章）', '日期'],
  },
]

/** What a visitor takes home from the window. */
export const receiptSheet: SheetMaker = (detail) => [
  {
    key: 'receipt',
    title: '受理凭证',
    opening: '您反映的事项已经受理，办件编号如下。查询进度请凭编号和查询码，或拨打 12345。',
    rows: [
      [{ label: '办件编号', value: detail.caseNo }, { label: '受理时间', value: day(detail.createdAt) }],
      [{ label: '事项', value: detail.title }],
      [{ label: '诉求人', value: detail.reporter?.name ?? '未留姓名' }, { label: '联系电话', value: detail.reporter?.phone ?? '未留电话' }],
      [{ label: '承办单位', value: detail.holder?.name }, { label: '答复期限', value: clockDue(detail, 'handle', 'round-two') }],
      [{ label: '办理进度', value: detail.residentStatus }],
    ],
    signatures: ['受理人', '日期'],
  },
]
