import { useEffect, useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { LoadingBlock } from '@/components/loading-block'
import { RefusalView } from '@/components/refusal-view'
import { usePageTitle } from '@/lib/use-page-title'
import { showDue } from '@/lib/due'
import { PartyForm } from './party-form'
import { codeIn } from './progress-steps'
import { usePartyTask } from './use-party'
import styles from './resident.module.css'

/** 责任主体: what it must do and until when, by the link of a message; nothing of who reported. */
export function PartyPage() {
  usePageTitle('办理通知')
  const { caseNo = '' } = useParams()
  const code = codeIn(useLocation().hash)
  const { mutate, data, error, isPending } = usePartyTask()
  const [thanks, setThanks] = useState<string | null>(null)
  useEffect(() => {
    if (caseNo && code) mutate({ caseNo, code })
  }, [caseNo, code, mutate])
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>办理通知</h1>
        <p>12345 市民服务热线</p>
      </header>
      {!code && <p className={styles.card}>请从短信中的完整链接打开本页。</p>}
      {error && <RefusalView error={error} />}
      {isPending && <LoadingBlock label="正在打开" rows={4} />}
      {data && (
        <>
          <section className={styles.card} aria-labelledby="task-title">
            <h2 id="task-title">{data.party}</h2>
            <dl className={styles.facts}>
              <div>
                <dt>发出通知的单位</dt>
                <dd>{data.unit}</dd>
              </div>
              <div>
                <dt>需要办理</dt>
                <dd className="pre">{data.ask}</dd>
              </div>
              <div>
                <dt>办理期限</dt>
                <dd>
                  {showDue(data.dueAt)}（{thanks ? '已回复' : data.statusName}）
                </dd>
              </div>
              {data.answer && (
                <div>
                  <dt>已提交的情况</dt>
                  <dd className="pre">{data.answer}</dd>
                </div>
              )}
            </dl>
          </section>
          {thanks ? (
            <p className={styles.thanks} role="status">
              {thanks}
            </p>
          ) : (
            data.mayAnswer && (
              <section className={styles.card} aria-label="提交办理情况">
                <PartyForm holder={{ caseNo, code }} onDone={(words) => setThanks(words)} />
              </section>
            )
          )}
        </>
      )}
      <p className="muted small">本页只显示需要办理的事项。监管责任仍由发出通知的单位承担，有疑问请与该单位联系。</p>
    </main>
  )
}
