import type { CaseDetail } from '@/lib/contract'
import { day, matterRows, type Sheet, type SheetMaker } from './sheet'

type Request = NonNullable<CaseDetail['process']>['requests'][number]

const requestTitles: Record<string, string> = { extend: '延期申请表', shelve: '挂账审批表', unshelve: '销账审批表', refuse: '不予受理审批表', explain: '解释说明认定表' }

const requestSheet = (detail: CaseDetail, request: Request): Sheet => ({
  key: `request-${request.id}`,
  title: requestTitles[request.kind] ?? `${request.title}审批表`,
  issuer: request.unit.name,
  rows: [
    ...matterRows(detail),
    [{ label: '申请单位', value: request.unit.name }, { label: '申请人', value: request.by }, { label: '申请时间', value: day(request.at) }],
    [{ label: '申请事由', value: request.text, lines: 4 }],
    ...(request.asked ?? []).map((part) => [{ label: part.label, value: part.value }]),
    [{ label: '是否已告知诉求人', value: request.reporterTold ? '已告知' : '未告知' }],
    [{ label: '审批意见', value: [request.decisionName, request.decisionReason].filter(Boolean).join('：'), lines: 3 }],
    [{ label: '审批人', value: request.decidedBy }],
  ],
  signatures: ['申请单位（公章）', '审批人', '日期'],
})

/** 不予受理告知书: what the reporter is given, in the words that were approved. */
export const refusedSheet: SheetMaker = (detail) => {
  const ending = detail.process?.ending
  if (ending?.kind !== 'refuse') return []
  return [
    {
      key: 'refused',
      title: '不予受理告知书',
      opening: `${detail.reporter?.name ?? '诉求人'}：您反映的下列事项不属于本中心受理范围，决定不予受理，现将理由和办理途径告知如下。`,
      rows: [
        [{ label: '受理时间', value: day(detail.createdAt) }, { label: '来源', value: detail.channelName }],
        [{ label: '标题', value: detail.title }],
        [{ label: '诉求内容', value: detail.text, lines: 4 }],
        [{ label: '情形和途径', value: ending.name, lines: 1 }],
        [{ label: '告知内容', value: ending.text, lines: 6 }],
        [{ label: '决定时间', value: day(ending.at) }, { label: '决定人', value: ending.by }],
      ],
      closing: '您对本告知有异议的，可以拨打 12345 提出一次；提出后本中心重新研究并答复您。',
      signatures: ['（公章）', '送达人', '签收人', '日期'],
    },
  ]
}

/** 延期、挂账、不予受理: what was asked for and who decided. */
export const requestSheets: SheetMaker = (detail) => (detail.process?.requests ?? []).map((request) => requestSheet(detail, request))

interface OrderWords {
  title: string
  by: string
  text: string
  lifted: string
}

const orders: Record<string, OrderWords> = {
  red: { title: '督办通知单（红牌）', by: '督办人', text: '督办要求', lifted: '销督' },
  letter: { title: '督办函', by: '督办人', text: '督办要求', lifted: '销督' },
  'on-site': { title: '现场督查通知单', by: '督查人', text: '督查要求', lifted: '销督' },
  admonition: { title: '约谈通知书', by: '约谈人', text: '约谈事项', lifted: '销督' },
  instruct: { title: '领导批示办理单', by: '批示领导', text: '批示内容', lifted: '办结' },
}

/** 督办通知单、督办函、批示件: each owes a report. */
const owing: SheetMaker = (detail) =>
  (detail.process?.supervisions ?? []).map((order) => {
    const words = orders[order.level] ?? orders.letter
    return {
      key: `supervision-${order.id}`,
      title: words.title,
      opening: `${order.unit.name}：`,
      rows: [
        ...matterRows(detail),
        [{ label: '督办编号', value: order.id }],
        [{ label: words.by, value: order.by }, { label: '发出时间', value: day(order.at) }],
        [{ label: words.text, value: order.text, lines: 4 }],
        [{ label: '办理情况报告', value: order.report, lines: 8 }],
        [{ label: words.lifted, value: order.liftedAt ? `${day(order.liftedAt)}，${order.liftedBy ?? ''}` : null, lines: 1 }],
      ],
      closing: `请于 ${order.days} 个工作日内书面报告办理情况。`,
      signatures: ['签发', '（公章）', '日期'],
    }
  })

/** A 黄牌 owes nothing: it is kept among the notes, as the heavier orders are too. */
const yellow: SheetMaker = (detail) =>
  (detail.notes ?? [])
    .filter((note) => note.kind === 'supervise' && !detail.process?.supervisions.some((order) => order.at === note.at))
    .map((note, i) => ({
      key: `yellow-${i + 1}`,
      title: '督办通知单（黄牌）',
      opening: `${detail.holder?.name ?? ''}：`,
      rows: [...matterRows(detail), [{ label: '督办人', value: note.by }, { label: '发出时间', value: day(note.at) }], [{ label: '督办要求', value: note.text, lines: 4 }]],
      closing: '请抓紧办理；逾期没有进展的，升级为红牌督办。',
      signatures: ['签发', '（公章）', '日期'],
    }))

export const supervisionSheets: SheetMaker = (detail) => [...yellow(detail), ...owing(detail)]

/** 催办通知书: one for all that were sent. */
export const urgeSheet: SheetMaker = (detail) => {
  const urges = (detail.notes ?? []).filter((note) => note.kind === 'urge')
  if (urges.length === 0) return []
  return [
    {
      key: 'urge',
      title: '催办通知书',
      opening: `${detail.holder?.name ?? ''}：`,
      rows: [...matterRows(detail), ...urges.map((note, i) => [{ label: `第 ${i + 1} 次催办`, value: `${day(note.at)}　${note.by}\n${note.text}` }])],
      closing: '请抓紧办理，并及时向诉求人反馈进展。',
      signatures: ['签发', '日期'],
    },
  ]
}

/** 派单异议(退单)申请表, and 责任裁定书 where a ruling ended it. */
export const objectionSheets: SheetMaker = (detail) =>
  (detail.objections ?? []).flatMap((objection, i) => {
    const facts = [
      ...matterRows(detail),
      [{ label: '提出单位', value: objection.unit.name }, { label: '建议单位', value: objection.proposed ?? '无' }, { label: '提出时间', value: day(objection.at) }],
      [{ label: '不认可的依据', value: objection.disputes, lines: 2 }],
      [{ label: '异议理由和证据', value: objection.basis, lines: 3 }],
    ]
    const asked: Sheet = {
      key: `objection-${i + 1}`,
      title: '派单异议（退单）申请表',
      issuer: objection.unit.name,
      rows: [...facts, [{ label: '确认领导', value: objection.signedBy }], [{ label: '审核意见', value: [objection.decisionName, objection.decisionReason].filter(Boolean).join('：'), lines: 3 }]],
      signatures: ['申请单位（公章）', '审核人', '日期'],
    }
    const ruled: Sheet = {
      key: `ruling-${i + 1}`,
      title: '责任单位裁定书',
      rows: [...facts, [{ label: '裁定', value: detail.dispatch?.unit ? `由${detail.dispatch.unit.name}主办，不得再退。` : null, lines: 2 }], [{ label: '裁定理由', value: objection.decisionReason, lines: 3 }]],
      closing: '本裁定经会商作出，为终局裁定，列入派单目录；有关单位应当按裁定办理，不得再以同一理由退单。',
      signatures: ['区委编办', '区司法局', '（公章）', '日期'],
    }
    return objection.decisionName === '已裁定' ? [asked, ruled] : [asked]
  })

/** 初审 is the first of the two items a request opens. */
const firstOpinion = (detail: CaseDetail) => {
  const first = detail.workItems.find((item) => item.kind === 'contest' && item.doneAt)
  return first && [first.outcomeName, first.remark].filter(Boolean).join('：')
}

/** 考核剔除申请表. */
export const exclusionSheets: SheetMaker = (detail) =>
  (detail.process?.exclusions ?? []).map((asked, i) => ({
    key: `exclusion-${i + 1}`,
    title: '考核剔除申请表',
    issuer: detail.holder?.name,
    rows: [
      ...matterRows(detail),
      [{ label: '申请人', value: asked.by }, { label: '申请时间', value: day(asked.at) }, { label: '剔除情形', value: asked.groundName }],
      [{ label: '事实和证据', value: asked.text, lines: 4 }],
      [{ label: '初审意见', value: firstOpinion(detail), lines: 2 }],
      [{ label: '复核结论', value: [asked.decisionName, asked.decisionReason].filter(Boolean).join('：'), lines: 2 }],
    ],
    signatures: ['申请单位（公章）', '初审人', '复核组'],
  }))

/** 呈阅件: what a leader gets to read, with room for the hand. */
export const readingSheet: SheetMaker = (detail) => {
  const read = detail.workItems.filter((item) => item.kind === 'leader-read')
  if (read.length === 0) return []
  return [
    {
      key: 'reading',
      title: '市民热线呈阅件',
      rows: [...matterRows(detail), [{ label: '事项', value: detail.text, lines: 4 }], [{ label: '办理进展', value: detail.closing?.result ?? `${detail.stageName}，${detail.holder?.name ?? '待分拨'}`, lines: 3 }], [{ label: '领导批示', value: read.at(-1)?.remark, lines: 6 }]],
      signatures: ['呈报人', '日期'],
    },
  ]
}
