import { Pill } from '@/components/pill'
import { Section } from '@/components/section'
import type { MoveVersion } from '@/lib/contract'

/** Which versions still have something running. */
export function RunningVersions({ versions }: { versions: readonly MoveVersion[] }) {
  const shown = versions.filter((one) => one.running > 0 || one.isPublished)
  return (
    <Section title="各版本正在运行的">
      {shown.length === 0 ? (
        <p className="muted">没有正在运行的件。</p>
      ) : (
        <ul className="stack-s" aria-label="各版本正在运行的">
          {shown.map((one) => (
            <li key={one.versionId} className="row">
              <span>第 {one.version} 版</span>
              {one.isPublished && <Pill tone="green">现用</Pill>}
              <span className="strong">{one.running} 件</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
