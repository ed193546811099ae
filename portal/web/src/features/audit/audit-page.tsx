import { useSearchParams } from 'react-router'
import { PageHeader } from '@/components/page-header'
import { TabStrip } from '@/components/tab-strip'
import type { AuditGroup } from '@/lib/contract'
import { usePageTitle } from '@/lib/use-page-title'
import { AuditExport } from './audit-export'
import { AuditFilters } from './audit-filters'
import { AuditLines } from './audit-lines'
import { ChainCard } from './chain-card'
import type { AuditFilter } from './use-audit'

const tabs: { key: AuditGroup | 'all'; label: string }[] = [
  { key: 'identity', label: '身份查看记录' },
  { key: 'export', label: '导出' },
  { key: 'account', label: '权限变更与登录' },
  { key: 'definition', label: '流程变更' },
  { key: 'office', label: '单位事务' },
  { key: 'case', label: '办件办理' },
  { key: 'audit', label: '审计' },
  { key: 'all', label: '全部流水' },
]

/** 安全审计: who looked at whom and why, what was taken out, who may do what, and whether the chain holds. */
export function AuditPage() {
  usePageTitle('安全审计')
  const [search, setSearch] = useSearchParams()
  const tab = tabs.find((one) => one.key === search.get('tab'))?.key ?? 'identity'
  const asked = (name: string) => search.get(name) ?? undefined
  const filter: AuditFilter = { group: tab === 'all' ? undefined : tab, caseNo: asked('caseNo'), person: asked('person'), from: asked('from'), to: asked('to') }
  const put = (parts: Record<string, string | undefined>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(parts)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  return (
    <>
      <PageHeader title="安全审计" note="只读；办件内容按知悉范围显示，您的复核也会记入流水" actions={<AuditExport filter={filter} />} />
      <div className="stack">
        <ChainCard />
        <div className="card" style={{ padding: 0 }}>
          <TabStrip label="流水种类" active={tab} onChange={(key) => put({ tab: key })} items={tabs}>
            <AuditFilters filter={filter} onChange={put} />
            <AuditLines key={JSON.stringify(filter)} filter={filter} />
          </TabStrip>
        </div>
      </div>
    </>
  )
}
