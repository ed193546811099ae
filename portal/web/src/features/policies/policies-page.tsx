import { PageHeader } from '@/components/page-header'
import { TabStrip } from '@/components/tab-strip'
import { usePageTitle } from '@/lib/use-page-title'
import { useTab } from '@/lib/use-tab'
import { DutiesTab } from './duties-tab'
import { LimitsTab } from './limits-tab'

const tabs = [
  { key: 'limits', label: '时限' },
  { key: 'duties', label: '职责条款' },
] as const

/** 改时限: the rules as data, from a day on, with a reason and a way back. */
export function PoliciesPage() {
  usePageTitle('时限与职责')
  const [tab, show] = useTab(tabs, 'tab')
  return (
    <>
      <PageHeader title="时限与职责" note="改动从选定的日期起生效，随时可以恢复出厂；新办件按新规定，在办的要重算才变" />
      <TabStrip label="时限与职责" items={tabs} active={tab} onChange={show}>
        {tab === 'limits' && <LimitsTab />}
        {tab === 'duties' && <DutiesTab />}
      </TabStrip>
    </>
  )
}
