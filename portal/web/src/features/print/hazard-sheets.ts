import type { CaseDetail } from '@/lib/contract'
import { day, due, joined, matterRows, type Box, type SheetMaker } from './sheet'
import { each, stepsOf } from './step-sheets'

const notices: Record<string, string> = { 告知单: '安全隐患告知单', 责令限期整改: '责令限期整改指令书', 停产停用: '停产停用决定书' }

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

const notice = each({
  type: 'RectifyNotice',
  key: 'notice',
  outcome: '文书',
  title: (step) => notices[step.outcome] ?? '整改通知',
  closing: '请在整改期限内消除隐患，并提交整改报告。',
  signatures: ['责任主体签收', '（公章）', '日期'],
})
const report = each({ type: 'Rectification', key: 'report', outcome: '整改情况', title: () => '整改报告', more: ordered, signatures: ['责任主体', '日期'] })
const again = each({ type: 'ReInspection', key: 're-inspection', outcome: '复查结论', title: (_, i) => `复查意见书（第 ${i + 1} 次）`, more: ordered, signatures: ['责任主体', '检查人员', '日期'] })
const listed = each({ type: 'Listing', key: 'listing', outcome: '决定', title: () => '重大隐患挂牌督办通知书', more: ordered, signatures: ['签发', '（公章）', '日期'] })
const removed = each({ type: 'Deregistration', key: 'removal', outcome: '审批', title: () => '隐患销号审批表', more: ordered, signatures: ['审批人', '（公章）', '日期'] })

const makers = [inspected, seen, notice, report, again, listed, removed]

/** 隐患文书. */
export const hazardSheets: SheetMaker = (detail) => (detail.type === 'hazard' ? makers.flatMap((make) => make(detail)) : [])
