import type { Progress } from '@/lib/contract'
import { showDue } from '@/lib/due'
import { showTime } from '@/lib/time'
import { progressSteps } from './progress-steps'
import styles from './resident.module.css'

const spoken = { done: '已完成', now: '现在', later: '还没有到' }

/** 谁在办、还有几天、怎么答复: what a resident asks first. */
export function ProgressCard({ progress }: { progress: Progress }) {
  return (
    <section className={styles.card} aria-labelledby="progress-title">
      <h2 id="progress-title">办理进度</h2>
      <p className="mono muted">{progress.caseNo}</p>
      <ol className={styles.steps}>
        {progressSteps(progress.status).map((step) => (
          <li key={step.name} className={styles[step.state]} aria-current={step.state === 'now' ? 'step' : undefined}>
            {step.name}
            <span className="visually-hidden">（{spoken[step.state]}）</span>
          </li>
        ))}
      </ol>
      <dl className={styles.facts}>
        <div>
          <dt>现在由谁办理</dt>
          <dd>{progress.holder}</dd>
        </div>
        <div>
          <dt>受理时间</dt>
          <dd>{showTime(progress.openedAt, 'full')}</dd>
        </div>
        {progress.dueAt && !progress.reply && (
          <div>
            <dt>本环节期限</dt>
            <dd>
              {showDue(progress.dueAt)}
              {progress.remaining && `（${progress.remaining}）`}
            </dd>
          </div>
        )}
        {progress.reply && (
          <div>
            <dt>答复{progress.repliedAt && ` · ${showTime(progress.repliedAt)}`}</dt>
            <dd className="pre">{progress.reply}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
