import { boundsOf, lineBetween, sized, type Box, type Line } from '@/components/flow/flow-geometry'
import type { ComparedPicture, PictureArrow, PictureNode } from '@/lib/contract'

export interface DrawnNode extends Omit<PictureNode, keyof Box>, Box {}

export interface DrawnArrow extends Line {
  key: string
  source: string
  target: string
  label: string
  state: PictureArrow['state']
}

export interface DrawnComparison {
  nodes: DrawnNode[]
  arrows: DrawnArrow[]
  bounds: Box
}

const usual = { width: 180, height: 54 }
const step = { x: 240, y: 110 }
const perRow = 5
const gap = 26

const overlaps = (a: Box, b: Box) => a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap

/** Boxes nobody placed stand in rows below the others, in their order. */
function placed(nodes: readonly PictureNode[]): DrawnNode[] {
  const known = nodes.filter((node) => node.x !== null && node.y !== null)
  const left = known.length > 0 ? Math.min(...known.map((node) => node.x!)) : 0
  const top = known.length > 0 ? Math.max(...known.map((node) => node.y!)) + step.y : 0
  let next = 0
  return nodes.map((node) => {
    const size = { width: node.width ?? usual.width, height: node.height ?? usual.height }
    if (node.x !== null && node.y !== null) return sized({ ...node, ...size, x: node.x, y: node.y })
    const at = next++
    return sized({ ...node, ...size, x: left + (at % perRow) * step.x, y: top + Math.floor(at / perRow) * step.y })
  })
}

const isGone = (node: DrawnNode) => node.state === 'removed' || node.state === 'left'

/** What is no longer there gives way to what is: it slides down to the first free place. */
function apart(nodes: readonly DrawnNode[]): DrawnNode[] {
  const taken = nodes.filter((node) => !isGone(node))
  for (const node of nodes.filter(isGone)) {
    let box = node
    while (taken.some((other) => overlaps(box, other))) box = { ...box, y: box.y + step.y / 2 }
    taken.push(box)
  }
  return nodes.map((node) => taken.find((one) => one.id === node.id) ?? node)
}

/** Several ports between the same two nodes are one line, unless they came and went. */
function joined(arrows: readonly PictureArrow[]): (PictureArrow & { labels: string[] })[] {
  const lines = new Map<string, PictureArrow & { labels: string[] }>()
  for (const arrow of arrows) {
    const key = `${arrow.source}→${arrow.target}:${arrow.state}`
    const line = lines.get(key) ?? { ...arrow, labels: [] }
    if (arrow.portName !== '') line.labels.push(arrow.portName)
    lines.set(key, line)
  }
  return [...lines.values()]
}

const arrowMarks: Record<PictureArrow['state'], string> = { same: '', added: '＋', removed: '－' }
const order: Record<PictureArrow['state'], number> = { same: 0, removed: 1, added: 2 }

/** Moved a little within its node: a line that went lies beside the one that stayed or came, not under it. */
const beside = (box: Box): Box => ({ x: box.x + 4, y: box.y + 8, width: box.width - 8, height: box.height })

export function comparePicture(picture: ComparedPicture): DrawnComparison {
  const nodes = apart(placed(picture.nodes))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const lines = joined(picture.connections)
  const arrows = lines.flatMap((arrow) => {
    const source = byId.get(arrow.source)
    const target = byId.get(arrow.target)
    if (!source || !target) return []
    const isBeside = arrow.state === 'removed' && lines.some((other) => other.state !== 'removed' && other.source === arrow.source && other.target === arrow.target)
    const line = isBeside ? lineBetween(beside(source), beside(target), arrow.vertices) : lineBetween(source, target, arrow.vertices)
    const label = [arrowMarks[arrow.state], arrow.labels.join('、')].filter(Boolean).join(' ')
    return [{ ...line, key: `${arrow.source}-${arrow.target}-${arrow.state}`, source: arrow.source, target: arrow.target, label, state: arrow.state }]
  })
  arrows.sort((a, b) => order[a.state] - order[b.state])
  return { nodes, arrows, bounds: boundsOf(nodes, arrows.length > 0 ? picture.connections.flatMap((arrow) => arrow.vertices) : [], 60) }
}
