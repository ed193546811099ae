import { CheckCircleOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Progress, Said } from '@/lib/contract'
import { useRemembered } from './remembered'
import { showWhen } from './show-when'
import styles from './resident.module.css'

/** Number and code, told this once; who has it now and by when there will be an answer. */
export function SaidCard({ said, onAgain }: { said: Said; onAgain: () => void }) {
  const navigate = useNavigate()
  const remembered = useRemembered()
  const [copied, setCopied] = useState<string | null>(null)
  const address = `/my/${said.caseNo}#${said.code}`
  const copy = () =>
    void Promise.resolve(navigator.clipboard?.writeText(`${said.caseNo} 查询码 ${said.code} ${location.origin}${address}`) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setCopied('已复制，可以粘贴到微信或备忘录里保存。'),
      () => setCopied('这台设备不让复制，请用笔记下来，或者截屏。'),
    )
  return (
    <>
      <section className={styles.card} aria-labelledby="said-title">
        <h2 id="said-title" className={styles.good}>
          <CheckCircleOutlined aria-hidden /> 您的事已经收到
        </h2>
        <dl className={styles.facts}>
          <div>
            <dt>工单号</dt>
            <dd className={styles.number}>{said.caseNo}</dd>
          </div>
          <div>
            <dt>查询码（只显示这一次）</dt>
            <dd className={styles.number}>{said.code}</dd>
          </div>
        </dl>
        <p>{said.smsTo ? `也会用短信发到 ${said.smsTo}。` : '请现在就记下来，或者截屏。没有它查不到进度。'}查询码不要告诉别人。</p>
        <Button block onClick={copy}>
          复制工单号和查询码
        </Button>
        {copied && <p role="status">{copied}</p>}
        <Checkbox checked={remembered.knows(said.caseNo)} onChange={(e) => (e.target.checked ? remembered.remember(said) : remembered.forget(said.caseNo))}>
          记在这台手机上，下次直接看（公用的设备请不要勾）
        </Checkbox>
      </section>
      <section className={styles.card} aria-labelledby="next-title">
        <h2 id="next-title">接下来</h2>
        <p>{said.progress.waiting}</p>
        <WhenLine progress={said.progress} />
        {said.smsTo && <p>接下来会有人打电话联系您，请保持电话畅通。</p>}
      </section>
      <Button type="primary" block onClick={() => void navigate(address)}>
        看办理进度
      </Button>
      <Button block onClick={onAgain}>
        再说一件事
      </Button>
    </>
  )
}

function WhenLine({ progress }: { progress: Progress }) {
  if (progress.answerBy)
    return (
      <p>
        最晚 <strong>{showWhen(progress.answerBy)}</strong> 前给您答复{progress.answerRemaining && `（${progress.answerRemaining}）`}。
      </p>
    )
  return <p>{progress.dueAt && `这一步最晚 ${showWhen(progress.dueAt)} 前办好。`}定下由哪个单位办以后，就能看到几时答复。</p>
}
