import { useParams, useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { AttachmentList } from '@/components/case/attachment-list'
import { CaseJournal } from '@/components/case/case-journal'
import { ClockBars } from '@/components/case/clock-bars'
import { TabStrip } from '@/components/tab-strip'
import { useCase } from '@/lib/api/use-case'
import type { CaseDetail } from '@/lib/contract'
import { usePageTitle } from '@/lib/use-page-title'
import { CaseBasis } from './case-basis'
import { CaseDuplicates } from './case-duplicates'
import { CaseFlowView } from './case-flow'
import { CaseHead } from './case-head'
import { CaseLedger } from './case-ledger'
import { CaseOverview } from './case-overview'

const tabsOf = (detail: CaseDetail) => [
  { key: 'overview', label: '概况' },
  { key: 'journal', label: '时间线' },
  { key: 'clocks', label: `时限 ${detail.clocks.length}` },
  { key: 'basis', label: '依据' },
  { key: 'ledger', label: '责任时间账' },
  { key: 'duplicates', label: '查重' },
  { key: 'flow', label: '流程位置' },
  { key: 'files', label: `附件 ${detail.attachments.length}` },
]

function Panel({ tab, detail }: { tab: string; detail: CaseDetail }) {
  if (tab === 'overview') return <CaseOverview detail={detail} />
  if (tab === 'basis') return <CaseBasis detail={detail} />
  return (
    <div className="card">
      {tab === 'journal' && <CaseJournal caseNo={detail.caseNo} />}
      {tab === 'clocks' && <ClockBars clocks={detail.clocks} />}
      {tab === 'ledger' && <CaseLedger caseNo={detail.caseNo} />}
      {tab === 'duplicates' && <CaseDuplicates caseNo={detail.caseNo} />}
      {tab === 'flow' && <CaseFlowView caseNo={detail.caseNo} />}
      {tab === 'files' && <AttachmentList items={detail.attachments} />}
    </div>
  )
}

export function CasePage() {
  const { caseNo = '' } = useParams()
  const detail = useCase(caseNo)
  const [search, setSearch] = useSearchParams()
  usePageTitle(detail.data ? `${detail.data.title} ${caseNo}` : caseNo)
  return (
    <AsyncView state={detail} rows={10} title={`办件 ${caseNo}`}>
      {(data) => {
        const tabs = tabsOf(data)
        const active = tabs.find((tab) => tab.key === search.get('tab'))?.key ?? 'overview'
        return (
          <>
            <CaseHead detail={data} />
            <TabStrip label="办件内容" items={tabs} active={active} onChange={(tab) => setSearch({ tab }, { replace: true })}>
              <div style={{ paddingTop: 12 }}>
                <Panel tab={active} detail={data} />
              </div>
            </TabStrip>
          </>
        )
      }}
    </AsyncView>
  )
}
