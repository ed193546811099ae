import { AsyncView } from '@/components/async-view'
import { useMap } from '@/lib/api/use-map'
import { clockTone } from '@/lib/clock-tone'
import type { PlacedCase } from '@/lib/contract'
import { AreaMap } from './area-map'

interface Props {
  /** The area shown; the own one where none is named. */
  unit?: string
  cases: readonly PlacedCase[]
  chosen?: string | null
  onPick?: (caseNo: string) => void
  /** What the cases are, such as 在办. */
  what: string
}

/** Cases where they are, coloured by the time they have left. */
export function CaseMap({ unit, cases, chosen, onPick, what }: Props) {
  const map = useMap(unit)
  const points = cases.flatMap(({ case: one, spot }) =>
    spot ? [{ id: one.caseNo, at: [spot.longitude, spot.latitude] as [number, number], tone: one.nextClock ? clockTone(one.nextClock).tone : ('neutral' as const) }] : [],
  )
  const nowhere = cases.length - points.length
  return (
    <AsyncView state={map} rows={6}>
      {(data) => (
        <AreaMap
          map={data}
          points={points}
          chosen={chosen}
          onPick={onPick}
          legend={`红色已超期，黄色将到期，绿色充足。${nowhere > 0 ? `另有 ${nowhere} 件地点待核实，没有画出。` : ''}`}
          label={`${data.unit.name}示意图，标出 ${points.length} 件${what}；同样的办件在列表里。`}
        />
      )}
    </AsyncView>
  )
}
