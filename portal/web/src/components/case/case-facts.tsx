import type { CaseDetail } from '@/lib/contract'
import { matterOf } from '@/lib/matter'
import { showTime } from '@/lib/time'
import { Facts } from '../facts'
import { Pill } from '../pill'

export const placeOf = (place: { street?: string | null; community?: string | null } | null | undefined) =>
  [place?.street, place?.community].filter(Boolean).join(' · ')

export function CaseFacts({ detail }: { detail: CaseDetail }) {
  return (
    <Facts
      items={[
        { label: `${matterOf(detail)}内容`, value: detail.text && <p className="pre">{detail.text}</p>, wide: true },
        { label: '期望结果', value: detail.expectation, wide: true },
        { label: '事发地址', value: detail.address },
        { label: '所在辖区', value: placeOf(detail.place) },
        { label: '事项分类', value: detail.category?.path },
        { label: '诉求性质', value: detail.type === 'appeal' ? detail.natureName : null },
        ...(detail.particulars ?? []),
        { label: '来源渠道', value: detail.channelName },
        { label: '登记时间', value: showTime(detail.createdAt, 'full') },
        { label: '主办单位', value: detail.holder?.name },
        { label: '协办单位', value: detail.dispatch?.coUnits.map((u) => u.name).join('、') },
        { label: '市工单号', value: detail.source?.no },
        { label: '市级时限', value: detail.source?.dueAt ? showTime(detail.source.dueAt) : null },
        { label: '居民可见', value: detail.residentStatus && <Pill tone="blue">{detail.residentStatus}</Pill> },
      ]}
    />
  )
}
