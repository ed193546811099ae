import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { PageHeader } from '@/components/page-header'
import { TabStrip } from '@/components/tab-strip'
import { usePageTitle } from '@/lib/use-page-title'
import { useTab } from '@/lib/use-tab'
import { LetterList } from './letter-list'
import { SmsList } from './sms-list'
import { useSms } from './use-sms'

const tabs = [
  { key: 'all', label: '短信记录' },
  { key: 'waiting', label: '待发送' },
  { key: 'sent', label: '已发送' },
  { key: 'dead', label: '未送达' },
  { key: 'aside', label: '已搁置' },
]

/** 短信与发信: what went out to reporters, what waits, what failed and why. */
export function SmsPage() {
  usePageTitle('短信与发信')
  const [tab, setTab] = useTab(tabs, 'status')
  return (
    <>
      <PageHeader title="短信与发信" note="号码和内容已脱敏；未送达的包括短信、对外系统请求和任务通知" />
      <div className="card" style={{ padding: 0 }}>
        <TabStrip label="消息状态" active={tab} onChange={setTab} items={tabs}>
          {tab === 'dead' || tab === 'aside' ? <LetterList key={tab} status={tab} /> : <SmsRecords status={tab === 'all' ? undefined : tab} />}
        </TabStrip>
      </div>
    </>
  )
}

function SmsRecords({ status }: { status?: string }) {
  const sms = useSms(status)
  return (
    <AsyncView
      state={sms}
      rows={6}
      isEmpty={(data) => data.items.length === 0}
      empty={<EmptyHint title="没有短信" hint="受理、答复、回访等环节按模板发给诉求人的短信会列在这里，最近 100 条，每半分钟自动刷新。" />}
    >
      {(data) => <SmsList items={data.items} />}
    </AsyncView>
  )
}
