import { Button } from 'antd'
import { Link } from 'react-router'
import { EmptyHint } from '@/components/empty-hint'
import { Section } from '@/components/section'
import type { GoldenLine } from '@/lib/contract'
import styles from './rehearsal.module.css'

interface Props {
  definitionId: string
  golden: readonly GoldenLine[]
  onWalk: (name: string) => void
}

/** 试运行: golden cases to be seen step by step on the version above. */
export function GoldenList({ definitionId, golden, onWalk }: Props) {
  const designer = <Link to={`/designer/${encodeURIComponent(definitionId)}`}>在流程设计器里试运行</Link>
  return (
    <Section title="试运行" extra={designer}>
      {golden.length === 0 ? (
        <EmptyHint title="这个流程没有示例办件" hint="可以打开流程设计器，点“运行流程”试走一遍。" />
      ) : (
        <div className="stack-s">
          <p className="muted small">选一件示例办件，在上面选定的版本上一步一步看它怎么走。</p>
          <ul className={styles.golden} aria-label="示例办件">
            {golden.map((one) => (
              <li key={one.name}>
                <span>
                  {one.title} <span className="muted small">{one.steps} 步</span>
                </span>
                <Button size="small" aria-label={`逐步查看示例：${one.title}`} onClick={() => onWalk(one.name)}>
                  逐步查看
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}
