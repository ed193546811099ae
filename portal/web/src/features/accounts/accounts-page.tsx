import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { clearWords } from '@/components/clear-words'
import { EmptyHint } from '@/components/empty-hint'
import { LookupSelect } from '@/components/lookup-select'
import { PageHeader } from '@/components/page-header'
import { useMay } from '@/lib/api/use-may'
import type { Account } from '@/lib/contract'
import { useDebounced } from '@/lib/use-debounced'
import { usePageTitle } from '@/lib/use-page-title'
import { AccountDialog } from './account-dialog'
import { AccountList } from './account-list'
import styles from './accounts.module.css'
import { useAccounts, type AccountDeed } from './use-accounts'

/** 账号与权限: who may sign in and as what. */
export function AccountsPage() {
  usePageTitle('账号与权限')
  const manages = useMay('account.manage')
  // the audit page names whom to freeze
  const [search] = useSearchParams()
  const [words, setWords] = useState(search.get('q') ?? '')
  const [unit, setUnit] = useState<string>()
  const accounts = useAccounts({ q: useDebounced(words.trim(), 250) || undefined, unit })
  const [asking, setAsking] = useState<{ deed: AccountDeed; account?: Account } | null>(null)
  return (
    <>
      <PageHeader
        title="账号与权限"
        note="开通、冻结和授权都写明理由并记入流水；不能变更本人的账号"
        actions={
          manages && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAsking({ deed: 'create' })}>
              开通账号
            </Button>
          )
        }
      />
      <div className="card stack">
        <div className={styles.filters} role="search" aria-label="查找账号">
          <Input allowClear={clearWords} aria-label="姓名或账号" placeholder="姓名或账号" value={words} onChange={(e) => setWords(e.target.value)} />
          <LookupSelect lookup="units" label="单位" placeholder="全部单位" value={unit} onChange={(next) => setUnit(next as string | undefined)} />
        </div>
        <AsyncView state={accounts} rows={8} isEmpty={(data) => data.items.length === 0} empty={<EmptyHint title="没有符合条件的账号" hint="请核对姓名，或清除单位条件再查。" />}>
          {(data) => (
            <>
              <AccountList items={data.items} manages={manages} onDeed={(deed, account) => setAsking({ deed, account })} />
              {data.items.length >= 100 && <p className="muted small">只列出前 100 个，请输入姓名或单位缩小范围。</p>}
            </>
          )}
        </AsyncView>
      </div>
      {asking && <AccountDialog deed={asking.deed} account={asking.account} onClose={() => setAsking(null)} />}
    </>
  )
}
