import { AimOutlined, ExpandOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { useMay } from '@/lib/api/use-may'
import { useCaseFlow } from '@/lib/api/use-case-flow'
import type { CaseFlow as Flow } from '@/lib/contract'
import styles from './case-flow.module.css'
import { boundsOf, flowPicture, zoomed, type Box } from './flow-picture'
import { FlowSvg } from './flow-svg'

function Picture({ flow }: { flow: Flow }) {
  const seesDefinitions = useMay('definition.read')
  const picture = useMemo(() => flowPicture(flow), [flow])
  const [view, setView] = useState<Box | null>(null)
  const shown = view ?? picture.bounds
  const active = picture.nodes.filter((node) => node.state === 'active')
  return (
    <div className="stack">
      <div className="row-between">
        <ul className={styles.legend} aria-label="图例">
          <li className={styles.done}>已走过</li>
          <li className={styles.active}>进行中</li>
          <li className={styles.idle}>未到达</li>
        </ul>
        <div className="row">
          <Button icon={<ZoomInOutlined />} aria-label="放大" onClick={() => setView(zoomed(shown, 0.75))} />
          <Button icon={<ZoomOutOutlined />} aria-label="缩小" onClick={() => setView(zoomed(shown, 1.33))} />
          {active.length > 0 && (
            <Button icon={<AimOutlined />} onClick={() => setView(boundsOf(active, [], 260))}>
              定位当前
            </Button>
          )}
          <Button icon={<ExpandOutlined />} onClick={() => setView(null)}>
            看全图
          </Button>
        </div>
      </div>
      <div className={styles.frame}>
        <FlowSvg picture={picture} view={shown} onPan={(by) => setView({ ...shown, x: shown.x + by.x, y: shown.y + by.y })} />
      </div>
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
