import { Button, Select } from 'antd'
import { useState } from 'react'
import { RefusalView } from '@/components/refusal-view'
import { Section } from '@/components/section'
import type { DefinitionMoves } from '@/lib/contract'
import { usePreviewMoves } from './use-moves'

/** Where they shall go; nothing moves before it was previewed. */
export function PlanForm({ moves }: { moves: DefinitionMoves }) {
  const preview = usePreviewMoves(moves.definitionId)
  const targets = moves.versions.filter((one) => one.isTarget)
  const [chosen, choose] = useState<string>()
  const target = targets.find((one) => one.versionId === chosen) ?? targets.find((one) => one.isPublished) ?? targets[0]
  if (!target) return <p className="muted">还没有发布过的版本，没有地方可以迁移。</p>
  const others = moves.versions.reduce((sum, one) => sum + (one.versionId === target.versionId ? 0 : one.running), 0)
  return (
    <Section title="迁移到另一版本">
      <div className="stack-s">
        <p className="muted small">平时正在办的件按原来的版本走完。确有必要才迁移：办完的环节不会重办，正在办的环节、承办人和时限都不变。</p>
        <div className="row">
          <label htmlFor="move-target">目标版本</label>
          <Select
            id="move-target"
            aria-label="目标版本"
            value={target.versionId}
            onChange={choose}
            style={{ minWidth: 180 }}
            options={targets.map((one) => ({ value: one.versionId, label: `第 ${one.version} 版${one.isPublished ? '（现用）' : ''}` }))}
          />
          <span className="muted">其他版本上正在运行 {others} 件</span>
          <Button type="primary" disabled={others === 0} loading={preview.isPending} onClick={() => preview.mutate({ to: target.versionId, nodes: {} })}>
            预览
          </Button>
        </div>
        {others === 0 && <p className="muted">没有件在其他版本上，无需迁移。</p>}
        {preview.error && <RefusalView error={preview.error} />}
      </div>
    </Section>
  )
}
