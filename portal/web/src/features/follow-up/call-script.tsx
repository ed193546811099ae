import { Section } from '@/components/section'
import type { WorkItem } from '@/lib/contract'
import { showTime } from '@/lib/time'

/** What to say, in the order of the call. */
export function CallScript({ item }: { item: WorkItem }) {
  const { case: detail } = item
  return (
    <Section title="回访话术">
      {item.callTime && (
        <p style={{ marginBottom: 8 }}>
          <span className="strong">
            建议时段：{item.callTime.from}–{item.callTime.until}
          </span>{' '}
          <span className="muted small">{item.callTime.why}</span>
        </p>
      )}
      <ol className="stack-s" style={{ listStyle: 'decimal', paddingLeft: 20, lineHeight: 1.7 }}>
        <li>
          您好，这里是区12345热线运行中心。您在 {showTime(detail.createdAt)} 反映的“{detail.title}”，由{detail.holder?.name ?? '承办单位'}办理。
        </li>
        <li>承办单位联系过您吗？问题解决了吗？</li>
        <li>您对办理结果、办理过程满意吗？（满意 · 基本满意 · 不满意）</li>
        <li>如不满意：是结果、过程，还是政策方面？希望怎样改进？</li>
        <li>感谢您的配合，如有新情况请随时拨打热线。</li>
      </ol>
    </Section>
  )
}
