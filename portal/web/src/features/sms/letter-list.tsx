import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { ChoiceBar } from '@/components/choice-bar'
import { EmptyHint } from '@/components/empty-hint'
import { LoadMore } from '@/components/load-more'
import { useMay } from '@/lib/api/use-may'
import type { Letter } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { LetterResult } from './letter-result'
import { PutAsideDialog } from './put-aside-dialog'
import styles from './sms.module.css'
import { channelName, subjectOf } from './sms-words'
import { useHandleLetters, useLetters } from './use-sms'

/** 未送达 of every channel: chosen ones are sent again, or put aside with a reason; each answers for itself. */
export function LetterList({ status }: { status: 'dead' | 'aside' }) {
  const letters = useLetters(status)
  const handle = useHandleLetters()
  const findsCases = useMay('case.read')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const items = letters.data?.pages.flatMap((page) => page.items) ?? []
  const mayManage = letters.data?.pages[0]?.mayManage ?? false
  const ids = items.filter((one) => chosen.has(one.id)).map((one) => one.id)
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const send = (deed: 'resend' | 'put-aside', reason?: string) =>
    handle.mutate(
      { deed, ids, reason },
      {
        onSuccess: () => {
          setChosen(new Set())
          setAsking(false)
        },
      },
    )
  const empty = status === 'dead' ? <EmptyHint title="没有未送达的消息" hint="短信、对外请求和任务通知多次发送不成功时会列在这里，可以重发。" /> : <EmptyHint title="没有搁置的消息" hint="确认不必再发的消息会移到这里，90 天后清除，之前可以重发。" />
  return (
    <AsyncView state={letters} rows={6}>
      {() => (
        <>
          {handle.data && <LetterResult answer={handle.data} deed={handle.variables?.deed ?? 'resend'} items={items} onClose={() => handle.reset()} />}
          {items.length === 0 && empty}
          {items.length > 0 && mayManage && (
            <ChoiceBar label="处理消息" all="全选" selectable={items.length} selected={ids.length} unit="条" onAll={(all) => setChosen(new Set(all ? items.map((one) => one.id) : []))}>
              <Button type="primary" disabled={ids.length === 0} loading={handle.isPending && !asking} onClick={() => send('resend')}>
                重发
              </Button>
              {status === 'dead' && (
                <Button disabled={ids.length === 0} onClick={() => setAsking(true)}>
                  搁置
                </Button>
              )}
            </ChoiceBar>
          )}
          <ul className={styles.list} aria-label={status === 'dead' ? '未送达的消息' : '搁置的消息'}>
            {items.map((one) => (
              <li key={one.id} className={styles.choice}>
                {mayManage && <Checkbox checked={chosen.has(one.id)} onChange={(e) => choose(one.id, e.target.checked)} aria-label={`选择 ${channelName(one.channel)} ${one.caseNo ?? one.id}`} />}
                <LetterWords letter={one} findsCases={findsCases} />
              </li>
            ))}
          </ul>
          <LoadMore {...letters} />
          {asking && <PutAsideDialog count={ids.length} busy={handle.isPending} error={handle.error} onSend={(reason) => send('put-aside', reason)} onClose={() => setAsking(false)} />}
        </>
      )}
    </AsyncView>
  )
}

function LetterWords({ letter, findsCases }: { letter: Letter; findsCases: boolean }) {
  return (
    <div className="grow stack-s">
      <p className="row">
        <span className="strong">{channelName(letter.channel)}</span>
        {subjectOf(letter)}
        {letter.caseNo &&
          (findsCases ? (
            <Link to={`/cases/${letter.caseNo}`} className="mono">
              {letter.caseNo}
            </Link>
          ) : (
            <span className="mono">{letter.caseNo}</span>
          ))}
      </p>
      <p className="muted small">
        {showTime(letter.createdAt)} 生成 · 尝试 {letter.attempts} 次
      </p>
      {letter.why && (
        <p className={styles.why}>
          失败原因：<span className="mono">{letter.why}</span>
        </p>
      )}
    </div>
  )
}
