import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { AsyncView } from '@/components/async-view'
import type { Rehearsals } from '@/lib/contract'
import { keys } from '@/lib/keys'
import { GoldenList } from './golden-list'
import { GoldenWalk } from './golden-walk'
import { RehearsalProgressView } from './rehearsal-progress'
import { RehearsalResultView } from './rehearsal-result'
import { RehearsalStart } from './rehearsal-start'
import { isUnderway, useRehearsals } from './use-rehearsals'

/** 回放 and 试运行: what recorded cases make of a version before it is published. */
export function RehearsalTab({ definitionId }: { definitionId: string }) {
  const [version, choose] = useState<number>()
  const rehearsals = useRehearsals(definitionId, version)
  return (
    <AsyncView state={rehearsals} rows={6}>
      {(data) => <Rehearsal rehearsals={data} chosen={version} onChoose={choose} />}
    </AsyncView>
  )
}

function Rehearsal({ rehearsals, chosen, onChoose }: { rehearsals: Rehearsals; chosen: number | undefined; onChoose: (version: number) => void }) {
  const { definitionId, version, progress, result, golden } = rehearsals
  const [walked, walk] = useState<string>()
  const client = useQueryClient()
  const underway = isUnderway(rehearsals)
  // The figures above the tabs tell of the result, too.
  useEffect(() => {
    if (!underway) void client.invalidateQueries({ queryKey: [...keys.flows, definitionId, 'desk'] })
  }, [client, underway, definitionId])
  return (
    <div className="stack">
      <RehearsalStart rehearsals={rehearsals} chosen={chosen} onChoose={onChoose} />
      {progress && <RehearsalProgressView progress={progress} />}
      {result && !(underway && progress?.version === version) && <RehearsalResultView result={result} onWalk={walk} />}
      <GoldenList definitionId={definitionId} golden={golden} onWalk={walk} />
      {walked && <GoldenWalk definitionId={definitionId} version={version} name={walked} onClose={() => walk(undefined)} />}
    </div>
  )
}
