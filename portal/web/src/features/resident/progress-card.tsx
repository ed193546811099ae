import type { Progress } from '@/lib/contract'
import { progressSteps } from './progress-steps'
import { showWhen } from './show-when'
import styles from './resident.module.css'

const spoken = { done: '已完成', now: '现在', later: '还没有到' }

/** 谁在办、还有几天、为什么等: what a resident asks first. */
export function ProgressCard({ progress }: { progress: Progress }) {
  return (
    <section className={styles.card} aria-labelledby="progress-title">
      <h2 id="progress-title">办理进度</h2>
      <p className="mono muted">{progress.caseNo}</p>
      {progress.goesOnAs && <p>已改由 {progress.goesOnAs} 继续办，仍用您原来的工单号和查询码查。</p>}
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
          <dt>谁在办</dt>
          <dd>{progress.holder}</dd>
        </div>
        <div>
          <dt>现在到哪一步</dt>
          <dd>{progress.waiting}</dd>
        </div>
        {progress.answerBy ? (
          <div>
            <dt>还有几天</dt>
            <dd>
              {progress.answerRemaining && <strong>{progress.answerRemaining}，</strong>}最晚 {showWhen(progress.answerBy)} 前答复您
            </dd>
          </div>
        ) : (
          progress.dueAt &&
          !progress.reply && (
            <div>
              <dt>这一步的期限</dt>
              <dd>
                {showWhen(progress.dueAt)}
                {progress.remaining && `（${progress.remaining}）`}
              </dd>
            </div>
          )
        )}
        {progress.reply && (
          <div>
            <dt>给您的答复{progress.repliedAt && ` · ${showWhen(progress.repliedAt)}`}</dt>
            <dd className="pre">{progress.reply}</dd>
          </div>
        )}
        <div>
          <dt>受理时间</dt>
          <dd>{showWhen(progress.openedAt)}</dd>
        </div>
        {progress.urges > 0 && (
          <div>
            <dt>您催办过</dt>
            <dd>{progress.urges} 次</dd>
          </div>
        )}
        {progress.confidential && (
          <div>
            <dt>保密</dt>
            <dd>办理单位看不到您的姓名和电话</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
