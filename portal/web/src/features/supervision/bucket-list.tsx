import { Alert, App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { AsyncView } from '@/components/async-view'
import { CaseLine } from '@/components/case/case-line'
import { EmptyHint } from '@/components/empty-hint'
import { LoadMore } from '@/components/load-more'
import type { Bucket } from '@/lib/contract'
import styles from './bucket-list.module.css'
import { BulkDialog } from './bulk-dialog'
import { useBucket } from './use-bucket'
import { useBulk, type BulkCall } from './use-bulk'

interface Props {
  bucket: Bucket
  unit?: string
}

/** The cases behind a number, and chasing the chosen ones in one go. */
export function BucketList({ bucket, unit }: Props) {
  const { message } = App.useApp()
  const list = useBucket(bucket, unit)
  const bulk = useBulk()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<BulkCall['verb'] | null>(null)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const selected = items.filter((item) => chosen.has(item.caseNo))
  const choose = (caseNo: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(caseNo)
    else next.delete(caseNo)
    setChosen(next)
  }
  const refused = bulk.data?.items.filter((line) => !line.done) ?? []
  const send = (verb: BulkCall['verb'], data: Record<string, unknown>) =>
    bulk.mutate(
      { verb, caseNos: selected.map((item) => item.caseNo), data },
      {
        onSuccess: (result) => {
          setAsking(null)
          setChosen(new Set())
          if (result.done > 0) void message.success(`已${verb === 'urge' ? '催办' : '督办'} ${result.done} 件`)
        },
      },
    )
  return (
    <AsyncView state={list} isEmpty={() => items.length === 0} empty={<EmptyHint title="没有这类办件" hint="可以换一个指标或单位看看。" />}>
      {() => (
        <>
          <div className={styles.bar}>
            <Checkbox
              checked={selected.length === items.length}
              indeterminate={selected.length > 0 && selected.length < items.length}
              onChange={(e) => setChosen(new Set(e.target.checked ? items.map((i) => i.caseNo) : []))}
            >
              全选
            </Checkbox>
            <span className="muted small" aria-live="polite">
              {selected.length > 0 && `已选 ${selected.length} 件`}
            </span>
            <Button type="primary" disabled={selected.length === 0} onClick={() => setAsking('urge')}>
              批量催办
            </Button>
            <Button disabled={selected.length === 0} onClick={() => setAsking('supervise')}>
              发督办单
            </Button>
          </div>
          {refused.length > 0 && (
            <Alert
              type="warning"
              showIcon
              message={`有 ${refused.length} 件没有成功`}
              description={refused.map((line) => `${line.caseNo}：${line.message}（${line.code}）`).join('；')}
            />
          )}
          <ul className={styles.list} aria-label="办件">
            {items.map((item) => (
              <li key={item.caseNo}>
                <Checkbox checked={chosen.has(item.caseNo)} onChange={(e) => choose(item.caseNo, e.target.checked)} aria-label={`选择 ${item.title}`} />
                <div className="grow">
                  <CaseLine item={item} />
                </div>
              </li>
            ))}
          </ul>
          <LoadMore {...list} />
          {asking && <BulkDialog verb={asking} count={selected.length} busy={bulk.isPending} error={bulk.error} onSend={(data) => send(asking, data)} onClose={() => setAsking(null)} />}
        </>
      )}
    </AsyncView>
  )
}
