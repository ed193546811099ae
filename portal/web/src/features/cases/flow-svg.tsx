import { useId, useRef } from 'react'
import type { FlowNode } from '@/lib/contract'
import type { Box, FlowPicture } from './flow-picture'
import styles from './flow-svg.module.css'

interface Props {
  picture: FlowPicture
  view: Box
  onPan: (by: { x: number; y: number }) => void
}

const spoken: Record<FlowNode['state'], string> = { done: '已完成', active: '进行中', idle: '未到达', faulted: '出现故障' }

/** The flow as drawn in the designer, with where the case has been and where it stands. */
export function FlowSvg({ picture, view, onPan }: Props) {
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const scale = () => view.width / (svg.current?.clientWidth || view.width)
  return (
    <svg
      ref={svg}
      role="img"
      aria-label={`流程图，当前：${picture.nodes.filter((n) => n.state === 'active').map((n) => n.text).join('、') || '无进行中的节点'}`}
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      className={styles.svg}
      onPointerDown={(e) => e.currentTarget.setPointerCapture(e.pointerId)}
      onPointerMove={(e) => e.buttons === 1 && onPan({ x: -e.movementX * scale(), y: -e.movementY * scale() })}
    >
      <defs>
        {(['taken', 'idle'] as const).map((kind) => (
          <marker key={kind} id={`${id}-${kind}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 8 4 0 8z" className={styles[`arrow-${kind}`]} />
          </marker>
        ))}
      </defs>
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
    </svg>
  )
}
