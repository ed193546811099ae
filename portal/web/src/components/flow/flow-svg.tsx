import { useId } from 'react'
import { ArrowHeads } from './arrow-heads'
import type { FlowNode } from '@/lib/contract'
import type { FlowPicture } from './flow-picture'
import styles from './flow-svg.module.css'

const spoken: Record<FlowNode['state'], string> = { done: '已完成', active: '进行中', idle: '未到达', faulted: '出现故障' }

/** The flow as drawn in the designer, with where the case has been and where it stands. */
export function FlowSvg({ picture }: { picture: FlowPicture }) {
  const id = useId()
  return (
    <>
      <ArrowHeads id={id} kinds={{ taken: styles['arrow-taken'], idle: styles['arrow-idle'] }} />
      {picture.edges.map((edge) => (
        <g key={edge.key}>
          <path d={edge.path} className={edge.taken ? styles.taken : styles.edge} markerEnd={`url(#${id}-${edge.taken ? 'taken' : 'idle'})`} />
          {edge.label && (
            <text x={edge.labelAt.x} y={edge.labelAt.y - 5} className={styles.label}>
              {edge.label}
            </text>
          )}
        </g>
      ))}
      {picture.nodes.map((node) => (
        <g key={node.id} className={styles[node.state]}>
          <title>{`${node.text}：${spoken[node.state]}`}</title>
          {node.state === 'active' && <rect x={node.x - 6} y={node.y - 6} width={node.width + 12} height={node.height + 12} rx={12} className={styles.pulse} />}
          <rect x={node.x} y={node.y} width={node.width} height={node.height} rx={8} className={styles.box} />
          <text x={node.x + node.width / 2} y={node.y + node.height / 2} className={styles.text}>
            {node.text}
          </text>
        </g>
      ))}
    </>
  )
}
