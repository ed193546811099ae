import { Link } from 'react-router'
import { Pill } from '@/components/pill'
import { Section } from '@/components/section'
import type { DeskDefinition } from '@/lib/contract'
import { showTime } from '@/lib/time'

/** 等第二人复核: what somebody asked to publish and another person decides. */
export function WaitingRequests({ items }: { items: readonly DeskDefinition[] }) {
  if (items.length === 0) return null
  return (
    <Section title={`等第二人复核 ${items.length}`}>
      <ul className="stack-s" aria-label="等第二人复核">
        {items.map(({ definitionId, name, request }) => (
          <li key={definitionId} className="row">
            <Link to={`/flows/${encodeURIComponent(definitionId)}`} className="strong">
              {name} 第 {request!.version} 版
            </Link>
            <span className="grow">
              {request!.reason}
              <span className="muted small">
                {' '}
                {request!.by} {showTime(request!.at)} 申请
              </span>
            </span>
            {request!.isOutdated ? <Pill tone="red">草稿已改，须重提</Pill> : request!.isOwn ? <Pill>等别人复核</Pill> : <Pill tone="amber">请您复核</Pill>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
