export interface Point {
  x: number
  y: number
}

export interface Box extends Point {
  width: number
  height: number
}

const smallest = { width: 120, height: 44 }

/** A node as drawn: a designer that left out the size gets one its text fits in. */
export function sized<T extends Box & { text: string }>(node: T): T {
  return { ...node, width: Math.max(node.width || 0, smallest.width, node.text.length * 15 + 24), height: Math.max(node.height || 0, smallest.height) }
}

/** The box around everything, with room for the pulse of an active node. */
export function boundsOf(nodes: readonly Box[], points: readonly Point[] = [], margin = 40): Box {
  if (nodes.length === 0) return { x: 0, y: 0, width: 400, height: 200 }
  const left = Math.min(...nodes.map((n) => n.x), ...points.map((p) => p.x)) - margin
  const top = Math.min(...nodes.map((n) => n.y), ...points.map((p) => p.y)) - margin
  const right = Math.max(...nodes.map((n) => n.x + n.width), ...points.map((p) => p.x)) + margin
  const bottom = Math.max(...nodes.map((n) => n.y + n.height), ...points.map((p) => p.y)) + margin
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Where an edge leaves or enters: the side of the box that faces the other end. */
export function anchor(node: Box, towards: Point): Point {
  const centre = centreOf(node)
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

const rightOf = (box: Box): Point => ({ x: box.x + box.width, y: box.y + box.height / 2 })
const leftOf = (box: Box): Point => ({ x: box.x, y: box.y + box.height / 2 })
const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** The middle of the longest stretch: there a label has room. */
function roomiest(points: readonly Point[]): Point {
  let best = between(points[0]!, points[1]!)
  let length = -1
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!]
    const stretch = Math.hypot(b.x - a.x, b.y - a.y)
    if (stretch > length) [best, length] = [between(a, b), stretch]
  }
  return best
}

export interface Line {
  path: string
  labelAt: Point
}

/** A line from one node to another, through the bends somebody drew. */
export function lineBetween(source: Box, target: Box, vertices: readonly Point[] = []): Line {
  if (vertices.length > 0) {
    // bends were drawn in the designer, where a line leaves on the right and enters on the left
    const points = [rightOf(source), ...vertices, leftOf(target)]
    return { path: `M ${points.map((p) => `${p.x} ${p.y}`).join(' L ')}`, labelAt: roomiest(points) }
  }
  const from = anchor(source, centreOf(target))
  const to = anchor(target, centreOf(source))
  return { path: curve(from, to, source), labelAt: between(from, to) }
}

/** Zooms a view box around its own centre, or around a point. */
export function zoomed(box: Box, factor: number, around: Point = centreOf(box)): Box {
  return { x: around.x - (around.x - box.x) * factor, y: around.y - (around.y - box.y) * factor, width: box.width * factor, height: box.height * factor }
}
