import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { CompareTab } from '@/features/flows/compare/compare-tab'
import { comparePicture } from '@/features/flows/compare/compare-picture'
import type { ComparedPicture, Comparison, Difference, PictureNode } from '@/lib/contract'
import { givenPage } from './given-page'

const node = (id: string, part: Partial<PictureNode> = {}): PictureNode => ({
  id, text: id, type: 't', state: 'same', x: 0, y: 0, width: 160, height: 50, holds: false, inside: 0, open: 0, ...part,
})

const picture = (part: Partial<ComparedPicture> = {}): ComparedPicture => ({ key: 'n0', title: '主图', path: [{ key: 'n0', title: '主图' }], nodes: [], connections: [], ...part })

describe('picture of a comparison', () => {
  it('comparePicture_RemovedUnderWhatCame_GivesWay', () => {
    const { nodes } = comparePicture(picture({ nodes: [node('new', { state: 'added' }), node('old', { state: 'removed' })] }))

    expect(nodes.find((one) => one.id === 'new')!.y).toBe(0)
    expect(nodes.find((one) => one.id === 'old')!.y).toBeGreaterThanOrEqual(50)
  })

  it('comparePicture_NobodyPlacedThem_StandsInARow', () => {
    const { nodes } = comparePicture(picture({ nodes: ['a', 'b', 'c'].map((id) => node(id, { x: null, y: null })) }))

    const xs = nodes.map((one) => one.x)
    expect(new Set(xs).size).toBe(3)
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
  })

  it('comparePicture_PortCameBetweenTheSameNodes_IsALineOfItsOwn', () => {
    const arrow = { source: 'a', target: 'b', vertices: [] }
    const { arrows } = comparePicture(
      picture({
        nodes: [node('a'), node('b', { x: 400 })],
        connections: [
          { ...arrow, port: 'Pass', portName: '通过', state: 'same' },
          { ...arrow, port: 'Fail', portName: '退回', state: 'added' },
          { ...arrow, port: 'Skip', portName: '跳过', state: 'added' },
        ],
      }),
    )

    expect(arrows.map((one) => one.label)).toEqual(['通过', '＋ 退回、跳过'])
  })

  it('comparePicture_ArrowToNothing_IsLeftOut', () => {
    const { arrows } = comparePicture(picture({ nodes: [node('a')], connections: [{ source: 'a', target: '?gone', port: 'Done', portName: '', state: 'added', vertices: [] }] }))

    expect(arrows).toEqual([])
  })
})

const version = (number: number, state: 'published' | 'draft') => ({ version: number, versionId: `appeal-v${number}`, state, savedBy: '何清', savedAt: '2026-11-22T10:00:00+08:00' })

const difference = (key: string, part: Partial<Difference> = {}): Difference => ({
  key, group: 'activity', kind: 'changed', text: key, where: null, nodes: ['n1'], picture: 'n0', details: [], open: 0, ...part,
})

const comparison = (part: Partial<Comparison> = {}): Comparison => ({
  definitionId: 'appeal', name: '诉求办理', from: version(1, 'published'), to: version(2, 'draft'), summary: '修改 1 个活动。', isSame: false, running: 7,
  differences: [
    difference('“审核”改了级别', { open: 3, details: [{ name: '级别', before: { text: '普通', language: null }, after: { text: 'level()', language: 'JavaScript' } }] }),
    difference('“归档”只挪了位置', { group: 'drawn', nodes: ['n2'] }),
  ],
  pictures: [picture({ nodes: [node('n1', { text: '审核', state: 'changed' }), node('n2', { text: '归档', x: 300 })] })],
  versions: [version(2, 'draft'), version(1, 'published')],
  ...part,
})

function givenComparison(answer: (path: string) => Comparison) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return new Response(JSON.stringify(answer(path)), { status: 200 })
  })
  return asked
}

describe('comparing versions', () => {
  it('compareTab_Differences_AreListedWithWhoWorksThere', async () => {
    givenComparison(() => comparison())

    givenPage(<CompareTab definitionId="appeal" />)

    const list = await screen.findByRole('list', { name: '修改' })
    expect(within(list).getByText('正在此节点办理的有 3 件')).toBeTruthy()
    expect(within(list).getByText('level()')).toBeTruthy()
    expect(screen.getByText('第 1 版上有 7 件在办。', { exact: false })).toBeTruthy()
    expect(screen.getByRole('img', { name: '主图的对比图：修改 审核' })).toBeTruthy()
  })

  it('compareTab_OnlyDrawnElsewhere_IsHiddenUntilAskedFor', async () => {
    givenComparison(() => comparison())
    givenPage(<CompareTab definitionId="appeal" />)
    await screen.findByRole('list', { name: '修改' })
    expect(screen.queryByText('“归档”只挪了位置')).toBeNull()

    fireEvent.click(screen.getByRole('checkbox', { name: '也列出只是画的位置不同的 1 处' }))

    expect(screen.getByText('“归档”只挪了位置')).toBeTruthy()
  })

  it('compareTab_EntryChosen_IsMarked', async () => {
    givenComparison(() => comparison())
    givenPage(<CompareTab definitionId="appeal" />)

    fireEvent.click(await screen.findByRole('button', { name: '“审核”改了级别' }))

    expect(screen.getByRole('button', { name: '“审核”改了级别' }).getAttribute('aria-pressed')).toBe('true')
  })

  it('compareTab_TurnedRound_AsksForTheOtherWay', async () => {
    const asked = givenComparison(() => comparison({ differences: [], isSame: true, summary: '两个版本相同。' }))
    givenPage(<CompareTab definitionId="appeal" />)
    await screen.findByText('两个版本相同')

    fireEvent.click(screen.getByRole('button', { name: '对调两个版本' }))

    await waitFor(() => expect(asked).toContain('/api/definitions/appeal/compare?from=2&to=1'))
    expect(asked[0]).toBe('/api/definitions/appeal/compare')
  })
})
