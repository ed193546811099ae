import { useMemo } from 'react'
import { FlowFrame } from '@/components/flow/flow-frame'
import { boundsOf } from '@/components/flow/flow-geometry'
import { FlowLegend } from '@/components/flow/flow-legend'
import { flowPicture } from '@/components/flow/flow-picture'
import { FlowSvg } from '@/components/flow/flow-svg'
import type { CaseFlow, RehearsalWalkStep } from '@/lib/contract'

/** The version as drawn, with where the golden case stands behind a step and where it stood before. */
export function WalkPicture({ flow, steps, at }: { flow: CaseFlow; steps: readonly RehearsalWalkStep[]; at: number }) {
  const picture = useMemo(() => flowPicture(walked(flow, steps, at)), [flow, steps, at])
  const active = picture.nodes.filter((node) => node.state === 'active')
  if (flow.nodes.length === 0) return null
  return (
    <FlowFrame
      label={`流程图，停在：${active.map((node) => node.text).join('、') || '没有停在这张图上'}`}
      bounds={picture.bounds}
      find={active.length > 0 ? { text: '定位当前', box: boundsOf(active, [], 260) } : undefined}
      legend={<FlowLegend done="之前停过" active="停在这里" idle="没有停过" />}
    >
      <FlowSvg picture={picture} />
    </FlowFrame>
  )
}

function walked(flow: CaseFlow, steps: readonly RehearsalWalkStep[], at: number): CaseFlow {
  // a step that is stuck leaves the case where it was
  const standing = steps[at]?.verdict === 'stuck' ? steps[at - 1] : steps[at]
  const now = new Set(standing?.nodes)
  const before = new Set(steps.slice(0, at).flatMap((step) => step.nodes))
  return { ...flow, nodes: flow.nodes.map((node) => ({ ...node, state: now.has(node.id) ? 'active' : before.has(node.id) ? 'done' : 'idle' })) }
}
