import { anchor, boundsOf, zoomed } from '@/components/flow/flow-geometry'
import { flowPicture } from '@/components/flow/flow-picture'
import type { CaseFlow, FlowNode } from '@/lib/contract'

const node = (id: string, x: number, y: number, part: Partial<FlowNode> = {}): FlowNode => ({ id, text: id, type: 't', x, y, width: 130, height: 50, state: 'idle', ...part })

const flow = (part: Partial<CaseFlow> = {}): CaseFlow => ({
  definitionId: 'appeal', version: 1,
  nodes: [node('a', 0, 0), node('b', 300, 0), node('c', 300, 200)],
  connections: [{ source: 'a', target: 'b', portName: '受理', taken: true }, { source: 'b', target: 'c', port: 'Done', taken: false }],
  ...part,
})

describe('flow picture', () => {
  it('flowPicture_Bounds_HoldEveryNodeAndVertex', () => {
    const picture = flowPicture(flow({ connections: [{ source: 'a', target: 'b', taken: false, vertices: [{ x: 700, y: -80 }] }] }))

    const { x, y, width, height } = picture.bounds
    expect(x).toBeLessThan(0)
    expect(y).toBeLessThan(-80)
    expect(x + width).toBeGreaterThan(700)
    expect(y + height).toBeGreaterThan(250)
  })

  it('flowPicture_EdgeToAMissingNode_IsLeftOut', () => {
    const picture = flowPicture(flow({ connections: [{ source: 'a', target: 'gone', taken: false }] }))

    expect(picture.edges).toEqual([])
    expect(picture.nodes).toHaveLength(3)
  })

  it('flowPicture_TakenEdges_AreDrawnLast', () => {
    const picture = flowPicture(flow())

    expect(picture.edges.map((edge) => edge.taken)).toEqual([false, true])
  })

  it('flowPicture_PortDone_HasNoLabelNamedPortHas', () => {
    const labels = flowPicture(flow()).edges.map((edge) => edge.label)

    expect(labels).toEqual(['', '受理'])
  })

  it('flowPicture_NodeWithoutSize_GetsOneItsTextFitsIn', () => {
    const [drawn] = flowPicture(flow({ nodes: [node('a', 0, 0, { text: '派单异议审核与改派', width: 0, height: 0 })], connections: [] })).nodes

    expect(drawn.width).toBeGreaterThanOrEqual(9 * 15)
    expect(drawn.height).toBeGreaterThan(0)
  })

  it('anchor_TargetBelow_LeavesAtTheBottom', () => {
    expect(anchor({ x: 0, y: 0, width: 100, height: 40 }, { x: 50, y: 300 })).toEqual({ x: 50, y: 40 })
    expect(anchor({ x: 0, y: 0, width: 100, height: 40 }, { x: 400, y: 20 })).toEqual({ x: 100, y: 20 })
    expect(anchor({ x: 0, y: 0, width: 100, height: 40 }, { x: -400, y: 20 })).toEqual({ x: 0, y: 20 })
  })

  it('boundsOf_NoNodes_StillHasASize', () => {
    expect(boundsOf([]).width).toBeGreaterThan(0)
  })

  it('zoomed_InThenOut_ComesBack', () => {
    const box = { x: 10, y: 20, width: 400, height: 200 }

    const back = zoomed(zoomed(box, 0.5), 2)

    expect(back).toEqual(box)
  })

  it('draws several ports between the same two nodes as one line with their names', () => {
    const box = { type: 'Governance.Contact', state: 'idle' as const, width: 120, height: 44 }
    const flow = {
      definitionId: 'appeal',
      version: 1,
      nodes: [{ ...box, id: 'a', text: '联系诉求人', x: 0, y: 0 }, { ...box, id: 'b', text: '承办处置', x: 300, y: 0 }],
      connections: [
        { source: 'a', target: 'b', port: 'Reached', portName: '已联系', taken: false, vertices: [] },
        { source: 'a', target: 'b', port: 'Unreached', portName: '未接通', taken: true, vertices: [] },
      ],
    }

    const picture = flowPicture(flow)

    expect(picture.edges).toHaveLength(1)
    expect(picture.edges[0]).toMatchObject({ label: '已联系、未接通', taken: true })
  })
})
