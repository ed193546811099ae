import { FigureCards } from '@/components/figures/figure-cards'
import { Pill } from '@/components/pill'
import { Section } from '@/components/section'
import type { RehearsalResult } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { DifferenceTable } from './difference-table'

interface Props {
  result: RehearsalResult
  onWalk: (golden: string) => void
}

/** What recorded cases made of a version. */
export function RehearsalResultView({ result, onWalk }: Props) {
  const cards = [
    { name: '同路', value: result.same, note: '每一步都和当时一样', tone: 'green' as const },
    { name: '走法不同', value: result.other, note: '到了别的环节或时限', tone: result.other > 0 ? ('amber' as const) : undefined },
    { name: '走不下去', value: result.stuck, note: '有一步办不了', tone: result.stuck > 0 ? ('red' as const) : undefined },
  ]
  return (
    <Section title={`第 ${result.version} 版的回放结果`} extra={result.isOutdated ? <Pill tone="amber">回放后又改过，请重新回放</Pill> : null}>
      <div className="stack">
        <FigureCards label="回放结果" cards={cards} />
        <p className="muted small">
          {showTime(result.at, 'full')} {result.by}回放，{told(result)}
        </p>
        {result.differences.length > 0 && <DifferenceTable result={result} onWalk={onWalk} />}
      </div>
    </Section>
  )
}

function told({ planned, looked, isPartial, unreadable, soAlready }: RehearsalResult): string {
  if (planned === 0) return '没有可以回放的办件。'
  const parts = [isPartial ? `共 ${planned} 件，时间用完时看了 ${looked} 件，其余没有看` : `共 ${planned} 件，全部看过`]
  if (unreadable > 0) parts.push(`${unreadable} 件的记录按原来的版本也不能重走，不作判断`)
  if (soAlready > 0) parts.push(`不同的当中有 ${soAlready} 件在现用版本上已经是这样，不是这次改动引起的`)
  return `${parts.join('；')}。`
}
