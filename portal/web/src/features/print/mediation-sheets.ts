import type { CaseDetail } from '@/lib/contract'
import { agreementSheets, partyRows } from './agreement-sheets'
import { day, matterRows, type Sheet, type SheetMaker } from './sheet'
import { each, lastStep } from './step-sheets'

const mediatorOf = (detail: CaseDetail) => detail.rooms?.mediation?.mediator ?? lastStep(detail, 'Mediation')?.by

const application = (detail: CaseDetail): Sheet => ({
  key: 'mediation-application',
  title: '人民调解申请书',
  rows: [...partyRows(detail), [{ label: '纠纷简要情况', value: detail.text, lines: 6 }], [{ label: '申请事项', value: detail.expectation, lines: 3 }], [{ label: '调解组织', value: detail.holder?.name }]],
  closing: '申请人自愿申请以调解方式解决本纠纷，并已收到权利义务告知书。',
  signatures: ['申请人', '日期'],
})

const register = (detail: CaseDetail): Sheet => ({
  key: 'mediation-register',
  title: '矛盾纠纷受理登记表',
  rows: [
    ...matterRows(detail),
    ...partyRows(detail),
    [{ label: '纠纷事由', value: detail.text, lines: 4 }],
    [{ label: '期望结果', value: detail.expectation, lines: 2 }],
    ...(detail.particulars ?? []).map((fact) => [{ label: fact.label, value: fact.value }]),
  ],
  signatures: ['申请人', '登记人', '日期'],
})

const rights = (detail: CaseDetail): Sheet => ({
  key: 'mediation-rights',
  title: '人民调解权利义务告知书',
  opening: '各方当事人：根据《中华人民共和国人民调解法》，调解前将你们的权利义务告知如下。',
  rows: [
    [{ label: '纠纷', value: detail.title }, { label: '调解员', value: mediatorOf(detail) }],
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
  rows: [
    [{ label: '时间' }, { label: '地点', value: detail.address }],
    [{ label: '调查人', value: mediatorOf(detail) }, { label: '记录人' }],
    [{ label: '被调查人' }, { label: '与纠纷关系' }],
    [{ label: '调查内容', lines: 14 }],
  ],
  signatures: ['被调查人', '调查人', '日期'],
})

const session = each({ type: 'Mediation', key: 'session', outcome: '本场结果', title: (_, i) => `调解记录（第 ${i + 1} 场）`, more: partyRows, signatures: ['当事人', '当事人', '调解员'] })

const cover = (detail: CaseDetail): Sheet => ({
  key: 'mediation-cover',
  title: '人民调解卷宗',
  rows: [
    [{ label: '卷宗号', value: detail.caseNo }, { label: '保管期限', lines: 1 }],
    [{ label: '纠纷类别', value: detail.category?.path }, { label: '纠纷等级', value: detail.rooms?.mediation?.gradeName }],
    [{ label: '卷名', value: detail.title, lines: 2 }],
    ...partyRows(detail),
    [{ label: '调解组织', value: detail.holder?.name }, { label: '调解员', value: mediatorOf(detail) }],
    [{ label: '协议形式', value: detail.rooms?.mediation?.agreementName }, { label: '结果', value: detail.rooms?.mediation?.endingName ?? detail.statusName }],
    [{ label: '立卷日期', value: day(detail.createdAt) }, { label: '结案日期', value: day(detail.closedAt) }],
  ],
  signatures: ['立卷人', '检查人', '日期'],
})

/** 卷内目录: every paper of the file in its order, pages numbered by hand. */
const contents = (detail: CaseDetail, papers: readonly Sheet[]): Sheet => ({
  key: 'mediation-contents',
  title: '卷内文书目录',
  rows: [
    ...papers.map((paper, i) => [{ label: `${i + 1}`, value: paper.title, share: 3 }, { label: '页次' }]),
    [{ label: '附件', value: detail.attachments.length > 0 ? detail.attachments.map((file) => file.name).join('\n') : '无', share: 3 }, { label: '页次' }],
  ],
  signatures: ['立卷人', '日期'],
})

const back = (detail: CaseDetail, papers: readonly Sheet[]): Sheet => ({
  key: 'mediation-back',
  title: '人民调解卷宗（封底）',
  rows: [
    [{ label: '本卷共有', value: `${papers.length} 件文书，${detail.attachments.length} 件附件` }, { label: '页数', lines: 1 }],
    [{ label: '归档号', value: detail.archiveHash?.slice(0, 12) }, { label: '归档时间', value: day(detail.archivedAt) }],
    [{ label: '备考', lines: 6 }],
  ],
  signatures: ['立卷人', '检查人', '日期'],
})

/** 调解卷宗: the papers, and what binds them; all of it issued by whoever mediates. */
export const mediationSheets: SheetMaker = (detail) => {
  if (detail.type !== 'dispute') return []
  const papers = [application(detail), register(detail), rights(detail), inquiry(detail), ...session(detail), ...agreementSheets(detail)]
  return [...papers, cover(detail), contents(detail, papers), back(detail, papers)].map((sheet) => ({ ...sheet, issuer: sheet.issuer ?? detail.holder?.name }))
}
