import type { CaseDetail } from '@/lib/contract'
import { day, type Box, type SheetMaker } from './sheet'
import { each, lastStep, stepsOf, valueOf } from './step-sheets'

/** Who stand against each other; the other side is known by name only to those who write it in. */
export const partyRows = (detail: CaseDetail): Box[][] => [
  [{ label: '申请人', value: detail.reporter?.name }, { label: '联系电话', value: detail.reporter?.phone }],
  [{ label: '被申请人', lines: 1 }, { label: '联系电话', lines: 1 }],
]

const agreed = each({
  type: 'Agreement',
  key: 'agreement',
  outcome: '协议形式',
  title: (step) => (step.outcome === '口头' ? '口头协议登记表' : '调解协议书'),
  more: (detail) => [...partyRows(detail), [{ label: '纠纷事实', value: detail.text, lines: 3 }]],
  closing: (step) =>
    step.outcome === '口头'
      ? '本协议由各方口头达成，经调解员当场记录、向各方宣读无误，自达成之日起生效；各方可以自生效之日起三十日内共同申请司法确认。'
      : '本协议自各方签名、盖章之日起生效；各方可以自生效之日起三十日内共同申请司法确认。',
  signatures: (step) => (step.outcome === '口头' ? ['调解员', '记录人', '（公章）', '日期'] : ['当事人', '当事人', '调解员', '（公章）']),
})

/** 履行凭证: what one side gave and the other took, signed when it happens. */
const performed: SheetMaker = (detail) => {
  const agreement = lastStep(detail, 'Agreement')
  if (!agreement) return []
  const done = stepsOf(detail, 'Performance').findLast((step) => step.outcome === '已履行')
  return [
    {
      key: 'performance',
      title: '履行凭证',
      issuer: agreement.unit,
      rows: [
        ...partyRows(detail),
        [{ label: '调解协议', value: `${agreement.outcome}　${day(agreement.at) ?? ''}` }, { label: '约定履行日期', value: day(valueOf(agreement, '约定履行日期')), lines: 1 }],
        [{ label: '应履行的内容', value: valueOf(agreement, '协议内容'), lines: 4 }],
        [{ label: '履行日期', value: done && day(done.at), lines: 1 }, { label: '履行方式', lines: 1 }],
        [{ label: '履行情况', value: done && valueOf(done, '回访情况'), lines: 6 }],
      ],
      closing: '上列款物已经收讫或者义务已经履行，各方对此没有争议。',
      signatures: ['履行人', '接受人', '见证人（调解员）', '日期'],
    },
  ]
}

/** 司法确认材料: the request to the court, and the list of what goes with it. */
const confirmation: SheetMaker = (detail) => {
  const agreement = lastStep(detail, 'Agreement')
  if (!agreement) return []
  const made = [{ label: '调解协议', value: `${agreement.outcome}　${day(agreement.at) ?? ''}` }, { label: '调解组织', value: agreement.unit }]
  const papers = ['司法确认申请书', '调解协议书', '各方当事人身份证明', '与协议有关的财产权利证明', '人民调解委员会主持调解的证明', '送达地址确认书']
  return [
    {
      key: 'mediation-confirmation',
      title: '司法确认申请书',
      issuer: agreement.unit,
      rows: [
        ...partyRows(detail),
        made,
        [{ label: '请求事项', value: '请求依法确认上述调解协议有效。' }],
        [{ label: '事实和理由', value: detail.text, lines: 8 }],
        [{ label: '随附材料', value: '见《司法确认材料清单》。' }],
      ],
      closing: '各方共同申请，承诺自愿达成协议、没有恶意串通损害他人，并愿承担由此产生的法律责任。',
      signatures: ['申请人', '申请人', '日期'],
    },
    {
      key: 'mediation-confirmation-papers',
      title: '司法确认材料清单',
      issuer: agreement.unit,
      rows: [
        made,
        ...papers.map((paper, i) => [{ label: `${i + 1}`, value: paper, share: 2 }, { label: '份数页数', lines: 1 }]),
        [{ label: '法院受理编号', value: valueOf(lastStep(detail, 'CourtLink'), '文书或受理编号'), lines: 1 }],
        [{ label: '备注', lines: 3 }],
      ],
      signatures: ['移交人', '法院接收人', '日期'],
    },
  ]
}

const kept = each({ type: 'Performance', key: 'kept', outcome: '履行情况', title: () => '履行回访记录', more: partyRows, signatures: ['当事人', '回访人', '日期'] })

/** From the agreement to its end. */
export const agreementSheets: SheetMaker = (detail) => [...agreed(detail), ...confirmation(detail), ...performed(detail), ...kept(detail)]
