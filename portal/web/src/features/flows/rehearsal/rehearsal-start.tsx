import { Button, Select } from 'antd'
import { RefusalView } from '@/components/refusal-view'
import { Section } from '@/components/section'
import { useMay } from '@/lib/api/use-may'
import type { Rehearsals } from '@/lib/contract'
import { isUnderway, useStartRehearsal } from './use-rehearsals'

const states = { published: '现用', draft: '草稿', earlier: '以前的' } as const

interface Props {
  rehearsals: Rehearsals
  /** undefined: the latest, as nobody chose. */
  chosen: number | undefined
  onChoose: (version: number) => void
}

/** Which version, and off it goes. */
export function RehearsalStart({ rehearsals, chosen, onChoose }: Props) {
  const may = useMay('definition.write')
  const start = useStartRehearsal(rehearsals.definitionId, chosen)
  const { version, versions, result } = rehearsals
  return (
    <Section title="回放">
      <div className="stack-s">
        <p className="muted small">把示例办件和最近的真实办件按这一版流程从头走一遍，看哪些走法会变、从哪一步变。只读记录，不改动任何办件，也不通知任何人。</p>
        <div className="row">
          <label htmlFor="rehearsal-version">版本</label>
          <Select
            id="rehearsal-version"
            aria-label="回放的版本"
            virtual={false}
            value={version}
            onChange={onChoose}
            style={{ minWidth: 180 }}
            options={versions.map((one) => ({ value: one.version, label: `第 ${one.version} 版（${states[one.state]}）` }))}
          />
          {may && (
            <Button type="primary" disabled={isUnderway(rehearsals)} loading={start.isPending} onClick={() => start.mutate(version)}>
              {result ? '重新回放' : '开始回放'}
            </Button>
          )}
        </div>
        {start.error && <RefusalView error={start.error} />}
      </div>
    </Section>
  )
}
