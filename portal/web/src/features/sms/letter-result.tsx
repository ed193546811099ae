import { Button } from 'antd'
import type { Letter } from '@/lib/contract'
import styles from './sms.module.css'
import type { LettersAnswer } from './use-sms'

interface Props {
  answer: LettersAnswer
  deed: 'resend' | 'put-aside'
  items: readonly Letter[]
  onClose: () => void
}

/** What became of the chosen messages, with the reason of each that was refused. */
export function LetterResult({ answer, deed, items, onClose }: Props) {
  const refused = answer.items.filter((line) => line.code)
  return (
    <section className={`noted ${styles.result}`} aria-label="处理结果">
      <div className="row-between">
        <p className="strong" role="status">
          {deed === 'resend' ? `已安排重发 ${answer.done} 条` : `已搁置 ${answer.done} 条`}
          {refused.length > 0 ? `，${refused.length} 条没有成功` : ''}
        </p>
        <Button size="small" onClick={onClose}>
          知道了
        </Button>
      </div>
      <ul>
        {refused.map((line) => (
          <li key={line.id} className={styles.why}>
            {items.find((one) => one.id === line.id)?.caseNo ?? line.id}：{line.message}（{line.code}）
          </li>
        ))}
      </ul>
    </section>
  )
}
