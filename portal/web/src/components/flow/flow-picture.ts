import { boundsOf, lineBetween, sized, type Box, type Line, type Point } from './flow-geometry'
import type { CaseFlow, FlowConnection, FlowNode } from '@/lib/contract'

export interface DrawnEdge extends Line {
  key: string
  label: string
  taken: boolean
}

interface JoinedConnection {
  source: string
  target: string
  labels: string[]
  taken: boolean
  vertices: readonly Point[]
}

/** Several ports that lead from one node to the same other are one line with several names. */
function joined(connections: readonly FlowConnection[]): JoinedConnection[] {
  const lines = new Map<string, JoinedConnection>()
  for (const c of connections) {
    const key = `${c.source}→${c.target}`
    const line = lines.get(key) ?? { source: c.source, target: c.target, labels: [], taken: false, vertices: c.vertices ?? [] }
    const label = c.portName ?? c.port ?? ''
    if (label !== '' && label !== 'Done') line.labels.push(label)
    line.taken ||= c.taken
    lines.set(key, line)
  }
  return [...lines.values()]
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
  const edges = joined(flow.connections).flatMap((edge) => {
    const source = byId.get(edge.source)
    const target = byId.get(edge.target)
    if (!source || !target) return []
    return [{ ...lineBetween(source, target, edge.vertices), key: `${edge.source}-${edge.target}`, label: edge.labels.join('、'), taken: edge.taken }]
  })
  // edges that were taken are drawn last, over the others
  edges.sort((a, b) => Number(a.taken) - Number(b.taken))
  return { nodes, edges, bounds: boundsOf(nodes, flow.connections.flatMap((c) => c.vertices ?? [])) }
}
