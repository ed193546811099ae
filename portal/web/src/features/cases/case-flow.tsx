import { useMemo } from 'react'
import { Link } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { FlowFrame } from '@/components/flow/flow-frame'
import { boundsOf } from '@/components/flow/flow-geometry'
import { FlowLegend } from '@/components/flow/flow-legend'
import { flowPicture } from '@/components/flow/flow-picture'
import { FlowSvg } from '@/components/flow/flow-svg'
import { useMay } from '@/lib/api/use-may'
import { useCaseFlow } from '@/lib/api/use-case-flow'
import type { CaseFlow as Flow } from '@/lib/contract'

function Picture({ flow }: { flow: Flow }) {
  const seesDefinitions = useMay('definition.read')
  const picture = useMemo(() => flowPicture(flow), [flow])
  const active = picture.nodes.filter((node) => node.state === 'active')
  return (
    <div className="stack">
      <FlowFrame
        label={`流程图，当前：${active.map((node) => node.text).join('、') || '无进行中的节点'}`}
        bounds={picture.bounds}
        find={active.length > 0 ? { text: '定位当前', box: boundsOf(active, [], 260) } : undefined}
        legend={<FlowLegend done="已走过" active="进行中" idle="未到达" />}
      >
        <FlowSvg picture={picture} />
      </FlowFrame>
      <p className="muted small">
        流程第 {flow.version} 版
        {seesDefinitions && (
          <>
            {' · '}
            <Link to={`/designer/${encodeURIComponent(flow.definitionId)}`}>打开流程定义</Link>
          </>
        )}
      </p>
    </div>
  )
}

export function CaseFlowView({ caseNo }: { caseNo: string }) {
  const flow = useCaseFlow(caseNo)
  return (
    <AsyncView state={flow} isEmpty={(data) => data.nodes.length === 0} empty={<EmptyHint title="没有可以画出的流程" hint="这件办件的流程没有布局，请联系业务分析员。" />}>
      {(data) => <Picture flow={data} />}
    </AsyncView>
  )
}
