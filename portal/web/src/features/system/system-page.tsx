import { AsyncView } from '@/components/async-view'
import { Facts } from '@/components/facts'
import { PageHeader } from '@/components/page-header'
import { Section } from '@/components/section'
import { useSystem } from '@/lib/api/use-system'
import { showTime } from '@/lib/time'
import { usePageTitle } from '@/lib/use-page-title'
import { RecomputePanel } from '@/components/recompute/recompute-panel'
import { ToDoList } from './to-do-list'

const environments: Record<string, string> = { Development: '试用环境（有演示账号）', Production: '正式环境', Staging: '预发布环境' }

/** 系统状态: what waits for an administrator, and this installation. */
export function SystemPage() {
  usePageTitle('系统状态')
  const system = useSystem()
  return (
    <>
      <PageHeader title="系统状态" note="先看需要处理的，再看本系统的运行情况" />
      <div className="stack">
        <Section title="需要处理">
          <ToDoList />
        </Section>
        <RecomputePanel />
        <Section title="本系统">
          <AsyncView state={system} rows={2}>
            {(data) => (
              <Facts
                items={[
                  { label: '使用单位', value: data.city },
                  { label: '行政区划代码', value: <span className="mono">{data.adminCode}</span> },
                  { label: '运行环境', value: environments[data.environment] ?? <span className="mono">{data.environment}</span> },
                  { label: '系统时间', value: showTime(data.now, 'full') },
                ]}
              />
            )}
          </AsyncView>
        </Section>
      </div>
    </>
  )
}
