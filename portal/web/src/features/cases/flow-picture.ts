import type { CaseFlow, FlowConnection, FlowNode } from '@/lib/contract'

export interface Point {
  x: number
  y: number
}

export interface Box extends Point {
  width: number
  height: number
}

export interface DrawnEdge {
  key: string
  path: string
  label: string
  labelAt: Point
  taken: boolean
}

const smallest = { width: 120, height: 44 }

/** A node as drawn: a designer that left out the size gets one its text fits in. */
export function sized(node: FlowNode): FlowNode {
  return { ...node, width: Math.max(node.width || 0, smallest.width, node.text.length * 15 + 24), height: Math.max(node.height || 0, smallest.height) }
}

/** The box around everything, with room for the pulse of an active node. */
export function boundsOf(nodes: readonly FlowNode[], points: readonly Point[] = [], margin = 40): Box {
  if (nodes.length === 0) return { x: 0, y: 0, width: 400, height: 200 }
  const left = Math.min(...nodes.map((n) => n.x), ...points.map((p) => p.x)) - margin
  const top = Math.min(...nodes.map((n) => n.y), ...points.map((p) => p.y)) - margin
  const right = Math.max(...nodes.map((n) => n.x + n.width), ...points.map((p) => p.x)) + margin
  const bottom = Math.max(...nodes.map((n) => n.y + n.height), ...points.map((p) => p.y)) + margin
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Where an edge leaves or enters: the side of the box that faces the other end. */
export function anchor(node: Box, towards: Point): Point {
  const centre = { x: node.x + node.width / 2, y: node.y + node.height / 2 }
  const dx = (towards.x - centre.x) / node.width
  const dy = (towards.y - centre.y) / node.height
  if (Math.abs(dx) >= Math.abs(dy)) return { x: dx >= 0 ? node.x + node.width : node.x, y: centre.y }
  return { x: centre.x, y: dy >= 0 ? node.y + node.height : node.y }
}

const centreOf = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })

function curve(from: Point, to: Point, source: Box): string {
  const sideways = from.x === source.x || from.x === source.x + source.width
  const dx = sideways ? (to.x - from.x) / 2 : 0
  const dy = sideways ? 0 : (to.y - from.y) / 2
  return `M ${from.x} ${from.y} C ${from.x + dx} ${from.y + dy}, ${to.x - dx} ${to.y - dy}, ${to.x} ${to.y}`
}

function drawn(connection: FlowConnection, source: FlowNode, target: FlowNode, index: number): DrawnEdge {
  const via = connection.vertices ?? []
  const from = anchor(source, via[0] ?? centreOf(target))
  const to = anchor(target, via.at(-1) ?? centreOf(source))
  const path = via.length > 0 ? `M ${[from, ...via, to].map((p) => `${p.x} ${p.y}`).join(' L ')}` : curve(from, to, source)
  const middle = via[Math.floor(via.length / 2)] ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const label = connection.portName ?? connection.port ?? ''
  return { key: `${connection.source}-${connection.target}-${index}`, path, label: label === 'Done' ? '' : label, labelAt: middle, taken: connection.taken }
}

export interface FlowPicture {
  nodes: FlowNode[]
  edges: DrawnEdge[]
  bounds: Box
}

/** Everything the picture needs; an edge to a node that is not there is left out. */
export function flowPicture(flow: CaseFlow): FlowPicture {
  const nodes = flow.nodes.map(sized)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const edges = flow.connections.flatMap((connection, i) => {
    const source = byId.get(connection.source)
    const target = byId.get(connection.target)
    return source && target ? [drawn(connection, source, target, i)] : []
  })
  // edges that were taken are drawn last, over the others
  edges.sort((a, b) => Number(a.taken) - Number(b.taken))
  return { nodes, edges, bounds: boundsOf(nodes, flow.connections.flatMap((c) => c.vertices ?? [])) }
}

/** Zooms a view box around its own centre, or around a point. */
export function zoomed(box: Box, factor: number, around: Point = centreOf(box)): Box {
  return { x: around.x - (around.x - box.x) * factor, y: around.y - (around.y - box.y) * factor, width: box.width * factor, height: box.height * factor }
}
