import type { CaseDetail, JournalEntry } from '@/lib/contract'

export interface CheckPoint {
  key: string
  question: string
  /** What the record itself suggests; the reviewer decides. */
  hint: boolean
  hintText: string
  complaint: string
}

const dates = /\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}[-年]\d{1,2}|[前内]完成|今日|当日|已于/
const grounds = /条例|办法|规定|标准|规范|依据|按照|根据|合同/

/** The four questions every answer must stand: contact, ground, result, time. */
export function checkPointsOf(detail: CaseDetail, journal: readonly JournalEntry[]): CheckPoint[] {
  const { closing } = detail
  const answer = [closing?.process, closing?.result, closing?.reply ?? closing?.draft, closing?.basis].join('')
  const contacted = (detail.contacts ?? []).length > 0 || journal.some((entry) => /contact/.test(entry.kind) || /联系诉求人|已联系/.test(entry.text))
  return [
    { key: 'contact', question: '联系过诉求人', hint: contacted, hintText: contacted ? '流水中有联系记录' : '流水中没有联系记录', complaint: '未见与诉求人联系的记录，请补充联系时间、方式和结果' },
    { key: 'ground', question: '写明了依据', hint: !!closing?.basis || grounds.test(answer), hintText: closing?.basis || grounds.test(answer) ? '答复中提到依据' : '答复中没有提到依据', complaint: '答复缺少政策或职责依据' },
    { key: 'result', question: '有明确的办理结果', hint: (detail.closing?.result ?? '').length >= 20, hintText: `办理结果 ${(detail.closing?.result ?? '').length} 字`, complaint: '办理结果不具体，请写明做了什么、现场情况如何' },
    { key: 'time', question: '写明了时间', hint: dates.test(answer), hintText: dates.test(answer) ? '答复中有时间' : '答复中没有时间', complaint: '答复没有写明办理或完成时间' },
  ]
}

export const complaintsOf = (points: readonly CheckPoint[], ticked: ReadonlySet<string>) =>
  points.filter((point) => !ticked.has(point.key)).map((point) => point.complaint).join('；')
