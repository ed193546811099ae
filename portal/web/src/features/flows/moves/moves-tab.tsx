import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { useMay } from '@/lib/api/use-may'
import type { DefinitionMoves } from '@/lib/contract'
import { keys } from '@/lib/keys'
import { OrderList } from './order-list'
import { OrderProgress } from './order-progress'
import { PlanForm } from './plan-form'
import { PreviewResult } from './preview-result'
import { RunningVersions } from './running-versions'
import { underwayOf, useMoves } from './use-moves'

/** 迁移: what runs on other versions is taken to the chosen one, seen before and taken back where it was wrong. */
export function MovesTab({ definitionId }: { definitionId: string }) {
  const moves = useMoves(definitionId)
  return (
    <AsyncView
      state={moves}
      rows={6}
      isEmpty={(data) => data.versions.length === 0}
      empty={<EmptyHint title="还没有版本" hint="保存并发布流程以后，才有正在办的件可以迁移。" />}
    >
      {(data) => <Moves moves={data} />}
    </AsyncView>
  )
}

function Moves({ moves }: { moves: DefinitionMoves }) {
  const may = useMay('definition.migrate')
  const underway = underwayOf(moves)
  const client = useQueryClient()
  const isMoving = underway !== undefined
  // The figures above the tabs count by version, too.
  useEffect(() => {
    if (!isMoving) void client.invalidateQueries({ queryKey: [...keys.flows, moves.definitionId, 'desk'] })
  }, [client, isMoving, moves.definitionId])
  return (
    <div className="stack">
      <RunningVersions versions={moves.versions} />
      {underway && <OrderProgress definitionId={moves.definitionId} order={underway} mayStop={may} />}
      {may && !underway && <PlanForm moves={moves} />}
      {!underway && moves.preview && <PreviewResult key={moves.preview.token} definitionId={moves.definitionId} preview={moves.preview} mayOrder={may} />}
      <OrderList moves={moves} mayReturn={may && !underway} />
    </div>
  )
}
