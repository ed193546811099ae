import { AreaMap } from '@/components/map/area-map'
import { AsyncView } from '@/components/async-view'
import { Section } from '@/components/section'
import { clockTone } from '@/lib/clock-tone'
import { useMap } from '@/lib/api/use-map'
import type { Point } from '@/lib/contract'
import { pointOf, type Placed } from './by-distance'

interface Props {
  unit: string
  tasks: readonly Placed[]
  here: Point | null
  chosen: string | null
  onPick: (id: string) => void
}

export function GridMap({ unit, tasks, here, chosen, onPick }: Props) {
  const map = useMap(unit)
  const points = tasks.flatMap(({ work }, i) =>
    work.spot ? [{ id: work.item.id, at: pointOf(work.spot), tone: work.item.clock ? clockTone(work.item.clock).tone : 'neutral' as const, mark: String(i + 1) }] : [],
  )
  return (
    <Section title="我的网格" extra={<span className="muted small">{map.data?.focus?.name ?? map.data?.unit.name}</span>}>
      <AsyncView state={map} rows={5}>
        {(data) => (
          <AreaMap
            map={data}
            points={points}
            here={here}
            chosen={chosen}
            onPick={onPick}
            legend={here ? '蓝圈是您的位置。' : ''}
            label={`${data.unit.name}示意图，标出 ${points.length} 项待办；编号与下面列表一致。`}
          />
        )}
      </AsyncView>
    </Section>
  )
}
