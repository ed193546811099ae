import { Link, useParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { PageHeader } from '@/components/page-header'
import { TabStrip } from '@/components/tab-strip'
import type { FlowDesk } from '@/lib/contract'
import { usePageTitle } from '@/lib/use-page-title'
import { useTab } from '@/lib/use-tab'
import { CompareTab } from './compare/compare-tab'
import { FlowFacts } from './flow-facts'
import { MovesTab } from './moves/moves-tab'
import { RehearsalTab } from './rehearsal/rehearsal-tab'
import { RequestPanel } from './request-panel'
import { useFlowDesk } from './use-flows'
import { VersionsTab } from './versions-tab'

const tabs = [
  { key: 'versions', label: '版本与发布' },
  { key: 'compare', label: '比较版本' },
  { key: 'rehearsal', label: '回放与试运行' },
  { key: 'moves', label: '迁移' },
] as const

/** One flow: its versions, and everything an analyst does with them beside drawing. */
export function FlowPage() {
  const { definitionId = '' } = useParams()
  const desk = useFlowDesk(definitionId)
  usePageTitle(desk.data?.definition.name ?? '流程')
  return (
    <AsyncView state={desk} rows={8} title="流程">
      {(data) => <Flow desk={data} />}
    </AsyncView>
  )
}

function Flow({ desk }: { desk: FlowDesk }) {
  const [tab, show] = useTab(tabs, 'tab')
  const { definition } = desk
  return (
    <>
      <PageHeader
        title={definition.name}
        note={definition.description}
        actions={
          <>
            <Link to="/flows">全部流程</Link>
            <Link to={`/designer/${encodeURIComponent(definition.definitionId)}`}>打开流程</Link>
          </>
        }
      />
      <div className="stack">
        <FlowFacts definition={definition} />
        {definition.request && <RequestPanel definitionId={definition.definitionId} request={definition.request} />}
        <TabStrip label="这个流程" items={tabs} active={tab} onChange={show}>
          {tab === 'versions' && <VersionsTab desk={desk} />}
          {tab === 'compare' && <CompareTab definitionId={definition.definitionId} />}
          {tab === 'rehearsal' && <RehearsalTab definitionId={definition.definitionId} />}
          {tab === 'moves' && <MovesTab definitionId={definition.definitionId} />}
        </TabStrip>
      </div>
    </>
  )
}
