import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { AsyncView } from '@/components/async-view'
import type { RehearsalWalk } from '@/lib/contract'
import styles from './rehearsal.module.css'
import { useWalk } from './use-rehearsals'
import { verdictNames } from './verdict-pill'
import { WalkPicture } from './walk-picture'
import { WalkStep } from './walk-step'

interface Props {
  definitionId: string
  version: number
  name: string
  onClose: () => void
}

/** A golden case on a version, one step after the other. */
export function GoldenWalk({ definitionId, version, name, onClose }: Props) {
  const walk = useWalk(definitionId, version, name)
  return (
    <Drawer open onClose={onClose} title={`逐步查看：${walk.data?.title ?? ''}`} width="min(1040px, 100vw)" closable={{ 'aria-label': '关闭' }}>
      <AsyncView state={walk} rows={8}>
        {(data) => <Walk walk={data} version={version} />}
      </AsyncView>
    </Drawer>
  )
}

function Walk({ walk: { steps, flow }, version }: { walk: RehearsalWalk; version: number }) {
  const differing = steps.findIndex((step) => step.verdict !== 'same')
  const [at, go] = useState(Math.max(differing, 0))
  const step = steps[at]
  return (
    <div className="stack">
      <p>
        第 {version} 版，共走了 {steps.length} 步，{differing < 0 ? '每一步都和当时一样。' : `从第 ${steps[differing]!.ordinal} 步起和当时不同。`}
      </p>
      <ol className={styles.track} aria-label="步骤">
        {steps.map((one, i) => (
          <li key={`${one.ordinal}-${one.what}`}>
            <button
              type="button"
              className={`${styles.stop} ${styles[one.verdict]}`}
              aria-current={i === at ? 'step' : undefined}
              aria-label={`第 ${one.ordinal} 步 ${one.what}：${verdictNames[one.verdict]}`}
              onClick={() => go(i)}
            >
              {one.ordinal}
            </button>
          </li>
        ))}
      </ol>
      <div className="row">
        <Button disabled={at === 0} onClick={() => go(at - 1)}>
          ‹ 上一步
        </Button>
        <Button disabled={at === steps.length - 1} onClick={() => go(at + 1)}>
          下一步 ›
        </Button>
      </div>
      {step && <WalkStep step={step} />}
      <WalkPicture flow={flow} steps={steps} at={at} />
    </div>
  )
}
