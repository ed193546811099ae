import type { CaseDetail } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { Facts } from '../facts'

/** What was done and what the resident was told. */
export function ClosingView({ detail }: { detail: CaseDetail }) {
  if (!detail.closing) return <p className="muted small">单位还没有提交办理结果和答复。</p>
  return (
    <Facts
      items={[
        { label: '办结方式', value: detail.closing.methodName },
        { label: '下次答复', value: detail.closing.nextAnswerOn },
        { label: '答复时间', value: detail.closing.repliedAt ? showTime(detail.closing.repliedAt) : null },
        { label: '办理过程', value: detail.closing.process && <p className="pre">{detail.closing.process}</p>, wide: true },
        { label: '办理结果', value: detail.closing.result && <p className="pre">{detail.closing.result}</p>, wide: true },
        { label: '办理依据', value: detail.closing.basis, wide: true },
        { label: detail.closing.reply ? '答复内容' : '答复口径', value: (detail.closing.reply ?? detail.closing.draft) && <p className="pre">{detail.closing.reply ?? detail.closing.draft}</p>, wide: true },
        { label: '回访结果', value: detail.followUp?.resultName },
        { label: '不满原因', value: detail.followUp?.reason, wide: true },
        { label: '回访意见', value: detail.followUp?.comment, wide: true },
      ]}
    />
  )
}
