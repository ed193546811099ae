import { CheckCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { LoadingBlock } from '@/components/loading-block'
import { RefusalView } from '@/components/refusal-view'
import { useSystem } from '@/lib/api/use-system'
import { usePageTitle } from '@/lib/use-page-title'
import { AnswerForm } from './answer-form'
import { AskForm } from './ask-form'
import { ProgressCard } from './progress-card'
import { codeIn } from './progress-steps'
import { useLargeWords } from './use-large-words'
import { useProgress, type Holder } from './use-progress'
import styles from './resident.module.css'

/** What a resident sees without signing in: how their case stands, and, by the link of a message, the follow-up. */
export function ResidentPage() {
  usePageTitle('办件进度')
  const { caseNo = '' } = useParams()
  const code = codeIn(useLocation().hash)
  const system = useSystem()
  const { mutate, data, error, isPending, reset } = useProgress()
  const [holder, setHolder] = useState<Holder>({ caseNo, code })
  const [thanks, setThanks] = useState<string | null>(null)
  const [large, setLarge] = useLargeWords()
  const ask = (next: Holder) => {
    setHolder(next)
    mutate(next)
  }
  useEffect(() => {
    if (caseNo && code) mutate({ caseNo, code })
  }, [caseNo, code, mutate])
  return (
    <main className={large ? `${styles.page} ${styles.large}` : styles.page}>
      <header className={styles.head}>
        <div className="row-between">
          <h1>我的办件</h1>
          <Button ghost aria-pressed={large} onClick={() => setLarge(!large)}>
            {large ? '标准字号' : '大字版'}
          </Button>
        </div>
        <p>{system.data?.city ? `${system.data.city} · ` : ''}12345 市民服务热线</p>
      </header>
      {error && <RefusalView error={error} />}
      {isPending && <LoadingBlock label="正在查询" rows={4} />}
      {data ? (
        <>
          <ProgressCard progress={data} />
          {thanks ? (
            <p className={styles.thanks} role="status">
              <CheckCircleOutlined aria-hidden /> {thanks}
            </p>
          ) : (
            data.mayAnswer && <AnswerForm holder={holder} onDone={(words) => setThanks(words || '感谢您的评价。')} />
          )}
          <Button block size="large" onClick={() => reset()}>
            查询另一件
          </Button>
        </>
      ) : (
        !isPending && (
          <section className={styles.card} aria-label="查询">
            <AskForm key={holder.caseNo} given={{ caseNo: holder.caseNo, code: error ? '' : holder.code }} busy={isPending} onAsk={ask} />
          </section>
        )
      )}
      <p className="muted small">有新的情况请拨打 12345。本页不显示您的姓名、电话和诉求内容。</p>
    </main>
  )
}
