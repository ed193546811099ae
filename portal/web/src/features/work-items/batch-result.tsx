import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { ManyAnswer, WorkItemSummary } from '@/lib/contract'
import styles from './batch-result.module.css'
import { batchNames } from './batch-words'
import type { BatchVerb } from './use-batch'

interface Props {
  verb: BatchVerb
  answer: ManyAnswer
  /** The items as they were when they were chosen. */
  chosen: readonly WorkItemSummary[]
  onClose: () => void
}

/** What became of each chosen item; the refused ones first, each with its reason. */
export function BatchResult({ verb, answer, chosen, onClose }: Props) {
  const refused = answer.items.length - answer.done
  const lines = [...answer.items].sort((a, b) => Number(a.done) - Number(b.done))
  return (
    <section className={`${styles.result} ${refused > 0 ? styles.partly : ''}`} aria-label="批量办理结果">
      <div className="row-between">
        <p className="strong" role="status">
          {batchNames[verb]}成功 {answer.done} 件{refused > 0 ? `，${refused} 件没有成功` : ''}
        </p>
        <Button size="small" onClick={onClose}>
          知道了
        </Button>
      </div>
      <ul className={styles.lines}>
        {lines.map((line) => {
          const item = chosen.find((one) => one.id === line.id)
          return (
            <li key={line.id}>
              {line.done ? <CheckCircleOutlined className={styles.done} aria-hidden /> : <CloseCircleOutlined className={styles.refused} aria-hidden />}
              <span>
                <Link to={`/work-items/${line.id}`}>{item?.title ?? line.id}</Link> <span className="mono small">{item?.caseNo}</span>
                {line.done ? <span className="muted small"> 已{batchNames[verb]}</span> : <span className={styles.why}>{`${line.message ?? ''}（${line.code ?? ''}）`}</span>}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
