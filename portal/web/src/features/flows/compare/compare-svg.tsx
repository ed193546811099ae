import { useId } from 'react'
import { ArrowHeads } from '@/components/flow/arrow-heads'
import type { DrawnComparison, DrawnNode } from './compare-picture'
import { stateMarks } from './compare-words'
import styles from './compare-svg.module.css'

interface Props {
  picture: DrawnComparison
  chosen: readonly string[]
  onChoose: (node: DrawnNode) => void
}

const sentence = (node: DrawnNode) => [node.text, stateMarks[node.state].slice(2), node.inside > 0 ? `里面 ${node.inside} 处` : '', node.open > 0 ? `${node.open} 件在办` : ''].filter(Boolean).join('，')

/** Both versions over each other: what came, what went, what changed, each with its mark. */
export function CompareSvg({ picture, chosen, onChoose }: Props) {
  const id = useId()
  const isChosen = (...nodes: string[]) => nodes.every((node) => chosen.includes(node))
  return (
    <>
      <ArrowHeads id={id} kinds={{ same: styles['head-same'], added: styles['head-added'], removed: styles['head-removed'] }} />
      {picture.arrows.map((arrow) => (
        <g key={arrow.key} className={`${styles[arrow.state]} ${chosen.length > 1 && isChosen(arrow.source, arrow.target) ? styles.chosen : ''}`}>
          <path d={arrow.path} className={styles.line} markerEnd={`url(#${id}-${arrow.state})`} />
          {arrow.label && (
            <text x={arrow.labelAt.x} y={arrow.labelAt.y - 5} className={styles.label}>
              {arrow.label}
            </text>
          )}
        </g>
      ))}
      {picture.nodes.map((node) => (
        <g key={node.id} className={`${styles[node.state]} ${isChosen(node.id) ? styles.chosen : ''} ${node.holds || node.state !== 'same' ? styles.live : ''}`} onClick={() => onChoose(node)}>
          <title>{sentence(node)}</title>
          {isChosen(node.id) && <rect x={node.x - 6} y={node.y - 6} width={node.width + 12} height={node.height + 12} rx={12} className={styles.ring} />}
          <rect x={node.x} y={node.y} width={node.width} height={node.height} rx={8} className={styles.box} />
          <text x={node.x + node.width / 2} y={node.y + node.height / 2} className={styles.text}>
            {node.text}
          </text>
          <text x={node.x} y={node.y - (isChosen(node.id) ? 12 : 8)} className={styles.mark}>
            {[stateMarks[node.state], node.inside > 0 ? `里面 ${node.inside} 处` : ''].filter(Boolean).join(' · ')}
          </text>
          {node.open > 0 && (
            <text x={node.x + node.width} y={node.y + node.height + 16} className={styles.open}>
              在办 {node.open} 件
            </text>
          )}
        </g>
      ))}
    </>
  )
}
