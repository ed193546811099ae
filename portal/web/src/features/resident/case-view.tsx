import { CheckCircleOutlined } from '@ant-design/icons'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Progress } from '@/lib/contract'
import { ActList } from './act-list'
import { AnswerForm } from './answer-form'
import { ProgressCard } from './progress-card'
import { useRemembered } from './remembered'
import { useProgress, type Holder } from './use-progress'
import styles from './resident.module.css'

/** One case of one's own: how it stands, the judgement it waits for, and what can be done. */
export function CaseView({ holder, first }: { holder: Holder; first: Progress }) {
  const again = useProgress()
  const remembered = useRemembered()
  const [progress, setProgress] = useState(first)
  const [thanks, setThanks] = useState<string | null>(null)
  // the code of a message is for judging alone, and ends with its round
  const isOwn = progress.actions.some((action) => action.name === 'withdraw')
  const isOver = progress.actions.some((action) => action.name === 'supplement' && action.whyNot)
  const tell = (words: string, next: Progress | null) => {
    setThanks(words)
    if (next) setProgress(next)
    else again.mutate(holder, { onSuccess: setProgress })
    window.scrollTo(0, 0)
  }
  return (
    <>
      {thanks && (
        <p className={styles.thanks} role="status">
          <CheckCircleOutlined aria-hidden /> {thanks}
        </p>
      )}
      <ProgressCard progress={progress} />
      {progress.mayAnswer && !thanks && <AnswerForm holder={holder} onDone={(words) => tell(words || '感谢您的评价。', null)} />}
      <ActList holder={holder} progress={progress} onDone={(done) => tell(done.text, done.progress)} />
      {isOver && (
        <Link className={styles.link} to="/say">
          还有事，再说一件
        </Link>
      )}
      {isOwn && (
        <div className={styles.card}>
          <Checkbox checked={remembered.knows(holder.caseNo)} onChange={(e) => (e.target.checked ? remembered.remember(holder) : remembered.forget(holder.caseNo))}>
            记在这台手机上，下次直接看（公用的设备请不要勾）
          </Checkbox>
        </div>
      )}
    </>
  )
}
