import { ApartmentOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { FigureCards } from '@/components/figures/figure-cards'
import { PageHeader } from '@/components/page-header'
import { Section } from '@/components/section'
import type { DeskDefinition } from '@/lib/contract'
import { usePageTitle } from '@/lib/use-page-title'
import { kindNames } from './flow-words'
import { FlowTable } from './flow-table'
import { useFlowOverview } from './use-flows'
import { WaitingRequests } from './waiting-requests'

/** 业务分析员首页: every flow, what runs on it, what is drawn and not published, and what waits for a second person. */
export function FlowsPage() {
  usePageTitle('流程总览')
  const overview = useFlowOverview()
  return (
    <>
      <PageHeader
        title="流程总览"
        note="改流程就是改数据：先画草稿，回放、比较过再发布；正在办的件按原来的版本走完，要换须专门迁移"
        actions={
          <>
            <Link to="/policies">时限与职责</Link>
            <Link to="/designer">
              <Button icon={<ApartmentOutlined />}>打开流程设计器</Button>
            </Link>
          </>
        }
      />
      <AsyncView state={overview} rows={8} isEmpty={(data) => data.items.length === 0} empty={<EmptyHint title="还没有流程" hint="在流程设计器里新建一个，保存后会出现在这里。" />}>
        {(data) => (
          <div className="stack">
            <Figures items={data.items} />
            <WaitingRequests items={data.items.filter((one) => one.request)} />
            {(['case-type', 'shared', 'own'] as const).map((kind) => {
              const items = data.items.filter((one) => one.kind === kind)
              return (
                items.length > 0 && (
                  <Section key={kind} title={kindNames[kind]}>
                    <FlowTable label={kindNames[kind]} items={items} />
                  </Section>
                )
              )
            })}
          </div>
        )}
      </AsyncView>
    </>
  )
}

function Figures({ items }: { items: readonly DeskDefinition[] }) {
  const sum = (of: (one: DeskDefinition) => number) => items.reduce((total, one) => total + of(one), 0)
  const waiting = items.filter((one) => one.request).length
  const broken = items.filter((one) => (one.lint?.errors ?? 0) > 0).length
  const older = sum((one) => one.running.older)
  return (
    <FigureCards
      label="流程概况"
      cards={[
        { name: '正在运行', value: sum((one) => one.running.total), note: '各流程实例合计' },
        { name: '还在旧版本上', value: older, tone: older > 0 ? 'blue' : 'neutral', note: '按原来的版本办完，或迁移' },
        { name: '未发布的草稿', value: items.filter((one) => one.draft).length },
        { name: '等第二人复核', value: waiting, tone: waiting > 0 ? 'amber' : 'neutral' },
        { name: '检查有错误', value: broken, tone: broken > 0 ? 'red' : 'neutral', note: '改正后才能发布' },
      ]}
    />
  )
}
