import type { CaseDetail } from '@/lib/contract'
import { day, due, joined, matterRows, type Box, type SheetMaker } from './sheet'
import { each, stepsOf, valueOf } from './step-sheets'

const notices: Record<string, string> = { 告知单: '安全隐患告知单', 责令限期整改: '责令限期整改指令书', 停产停用: '停产停用决定书' }

/** Against an order there is a remedy; a notice only tells. */
const remedy = '对本决定不服的，可以依法申请行政复议或者提起行政诉讼；复议、诉讼期间不停止执行，法律另有规定的除外。'
const closings: Record<string, string> = {
  责令限期整改: `请在整改期限内消除隐患并提交整改报告；逾期不整改或者整改不合格的，依法处理。${remedy}`,
  停产停用: `自收到本决定之时起停止生产、经营或者使用，隐患消除并经复查合格后方可恢复。${remedy}`,
}

const inspected = each({ type: 'HazardVerify', key: 'inspection', outcome: '核实结论', title: () => '现场检查记录', signatures: ['被检查单位', '检查人员', '日期'] })

/** Whoever reported what they saw themselves is not sent again: their report is the record. */
const seen: SheetMaker = (detail) =>
  stepsOf(detail, 'HazardVerify').length > 0
    ? []
    : [
        {
          key: 'inspection',
          title: '现场检查记录',
          rows: [
            ...matterRows(detail),
            [{ label: '检查时间', value: day(detail.createdAt) }, { label: '检查人员', value: detail.reporter?.name }],
            [{ label: '检查地点', value: joined(detail.address, [detail.place?.street, detail.place?.community].filter(Boolean).join('')) }],
            [{ label: '被检查单位', value: detail.rooms?.inspection?.party, lines: 1 }],
            [{ label: '检查情况', value: detail.text, lines: 8 }],
            [{ label: '当场处理', lines: 4 }],
          ],
          signatures: ['被检查单位', '检查人员', '日期'],
        },
      ]

/** Who must put it right, and by when; the days it was given where the date has passed away with its clock. */
function ordered(detail: CaseDetail): Box[][] {
  const room = detail.rooms?.inspection
  return [[{ label: '责任主体', value: room?.party, lines: 1 }, { label: '整改期限', value: due(room?.dueAt) ?? (room?.days ? `${room.days} 日` : null), lines: 1 }]]
}

/** Goes to who is answerable: where it is, not who reported it, how, or in which words. */
const place = (detail: CaseDetail): Box[][] => [[{ label: '隐患地点', value: joined([detail.place?.street, detail.place?.community].filter(Boolean).join(''), detail.address), lines: 1 }, { label: '隐患类别', value: detail.category?.path }]]

const notice = each({
  type: 'RectifyNotice',
  key: 'notice',
  opening: (step) => `${valueOf(step, '责任主体') ?? '责任主体'}：经检查，你单位（户）存在下列安全隐患，${step.outcome === '告知单' ? '现告知如下' : '现决定如下'}。`,
  matter: place,
  outcome: '文书',
  title: (step) => notices[step.outcome] ?? '整改通知',
  closing: (step) => closings[step.outcome] ?? '请在整改期限内消除隐患，并提交整改报告。',
  signatures: ['责任主体签收', '（公章）', '日期'],
})
const report = each({ type: 'Rectification', key: 'report', outcome: '整改情况', title: () => '整改报告', more: ordered, signatures: ['责任主体', '日期'] })
const again = each({ type: 'ReInspection', key: 're-inspection', outcome: '复查结论', title: (_, i) => `复查意见书（第 ${i + 1} 次）`, more: ordered, signatures: ['责任主体', '检查人员', '日期'] })
const listed = each({ type: 'Listing', key: 'listing', outcome: '决定', title: (step) => (step.outcome === '摘牌' ? '重大隐患摘牌通知书' : '重大隐患挂牌督办通知书'), more: ordered, closing: (step) => (step.outcome === '摘牌' ? '该隐患经治理和复查合格，予以摘牌。' : '请按责任、措施、资金、时限、预案“五落实”的要求组织治理，治理期间采取防范措施；治理完成后报告复查，合格的予以摘牌。'), signatures: ['签发', '（公章）', '日期'] })
const removed = each({ type: 'Deregistration', key: 'removal', outcome: '审批', title: () => '隐患销号审批表', more: ordered, signatures: ['审批人', '（公章）', '日期'] })

const makers = [inspected, seen, notice, report, again, listed, removed]

/** 隐患文书. */
export const hazardSheets: SheetMaker = (detail) => (detail.type === 'hazard' ? makers.flatMap((make) => make(detail)) : [])
