import { useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { PageHeader } from '@/components/page-header'
import { TabStrip } from '@/components/tab-strip'
import type { Sms } from '@/lib/contract'
import { usePageTitle } from '@/lib/use-page-title'
import { SmsList } from './sms-list'
import { smsStates } from './sms-words'
import { useSms } from './use-sms'

const tabs = [
  { key: 'all', label: '全部' },
  ...(['waiting', 'sent', 'dead'] as const).map((key) => ({ key, label: smsStates[key].name })),
]

/** 短信与发信: what went out to reporters, what waits, what failed and why. */
export function SmsPage() {
  usePageTitle('短信与发信')
  const [search, setSearch] = useSearchParams()
  const wanted = search.get('status')
  const status = wanted && wanted in smsStates ? (wanted as Sms['status']) : undefined
  const sms = useSms(status)
  return (
    <>
      <PageHeader title="短信与发信" note="最近 100 条，号码和内容已脱敏，每半分钟自动刷新" />
      <div className="card" style={{ padding: 0 }}>
        <TabStrip label="短信状态" active={status ?? 'all'} onChange={(key) => setSearch(key === 'all' ? {} : { status: key }, { replace: true })} items={tabs}>
          <AsyncView
            state={sms}
            rows={6}
            isEmpty={(data) => data.items.length === 0}
            empty={<EmptyHint title={status === 'dead' ? '没有发送失败的短信' : '没有短信'} hint="受理、答复、回访等环节按模板发给诉求人的短信会列在这里。" />}
          >
            {(data) => <SmsList items={data.items} />}
          </AsyncView>
        </TabStrip>
      </div>
    </>
  )
}
