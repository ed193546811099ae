import { Facts } from '@/components/facts'
import type { LimitTrial } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { sayLimit, VerifiedPill } from './policy-words'

export function LimitTrialAnswer({ trial: { row, why, at, due, limit, extension, steps, others } }: { trial: LimitTrial }) {
  return (
    <section className="noted stack-s" aria-label="试算结果" aria-live="polite">
      <p>{why}</p>
      <Facts
        items={[
          {
            label: '起作用的一行',
            value: row && (
              <>
                <span className="mono">{row.id}</span> {row.basis} <VerifiedPill verified={row.verified} />
              </>
            ),
            wide: true,
          },
          { label: '时限', value: limit ?? (row ? sayLimit(row) : '不计时') },
          { label: '延期', value: limit ? (extension ? `最多 ${extension}` : '不可延期') : null },
          { label: '起算', value: showTime(at, 'long') },
          { label: '到期', value: due ? showTime(due, 'long') : '不计时' },
          { label: '途中提醒', value: steps.map((step) => `${step.name} ${showTime(step.at)}`).join('；'), wide: true },
          { label: '让位的行', value: others.map((other) => `${other.id}（${other.scope}，${sayLimit(other)}）`).join('；'), wide: true },
        ]}
      />
    </section>
  )
}
