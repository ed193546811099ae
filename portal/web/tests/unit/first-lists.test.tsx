import { act, fireEvent, render, screen } from '@testing-library/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { MemoryRouter } from 'react-router'
import { FigureCards } from '@/components/figures/figure-cards'
import { liaisonBuckets } from '@/features/work-items/inbox-groups'
import { usePrint } from '@/lib/api/use-print'
import { firstOf } from '@/lib/first-of'
import { givenItem } from './given'

afterEach(() => vi.unstubAllGlobals())

describe('liaisonBuckets', () => {
  it('empty_StandsThereAllTheSame', () => {
    expect(liaisonBuckets([]).map((one) => [one.name, one.items.length])).toEqual([['待签收', 0], ['待分派', 0], ['即将到期', 0], ['市派', 0]])
  })

  it('cityItem_AlmostDue_IsInBoth', () => {
    const clock = givenItem().clock
    const items = [givenItem({ id: 'a', status: 'pending', channel: 'city-12345', clock: clock && { ...clock, status: 'running', level: 'yellow' } })]

    const [sign, , soon, city] = liaisonBuckets(items)

    expect([sign.items.length, soon.items.length, city.items.length]).toEqual([1, clock ? 1 : 0, 1])
  })
})

describe('firstOf', () => {
  it('named_StandFirst_InTheirOrder', () => {
    expect(firstOf([{ name: 'a' }, { name: 'b' }, { name: 'c' }], ['c', 'x', 'b']).map((one) => one.name)).toEqual(['c', 'b', 'a'])
  })
})

describe('FigureCards', () => {
  it('pick_SaysWhichIsOpen', () => {
    const picked = vi.fn()
    render(
      <MemoryRouter>
        <FigureCards label="全区" cards={[{ name: '已超期', value: 3, picked: true, onPick: picked }, { name: '按时率', value: '99%' }]} />
      </MemoryRouter>,
    )

    fireEvent.click(screen.getByRole('button', { name: /已超期/, pressed: true }))

    expect(picked).toHaveBeenCalledOnce()
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })
})

describe('usePrint', () => {
  function Page() {
    const { print } = usePrint('SQ20260303-000001-1', '承办单')
    return <button onClick={() => void print()}>打印</button>
  }

  const given = () => {
    const sent: string[] = []
    vi.stubGlobal('fetch', async (path: string) => {
      sent.push(path)
      return new Response('1', { status: 200 })
    })
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Page />
      </QueryClientProvider>,
    )
    return sent
  }

  it('ctrlP_IsToldOnce_EachTime', async () => {
    const sent = given()

    await act(async () => void window.dispatchEvent(new Event('beforeprint')))
    await act(async () => void window.dispatchEvent(new Event('beforeprint')))

    expect(sent).toEqual(['/api/cases/SQ20260303-000001-1/prints', '/api/cases/SQ20260303-000001-1/prints'])
  })

  it('button_WhosePrintingTheBrowserAnnounces_IsToldOnce', async () => {
    const sent = given()
    vi.stubGlobal('print', () => window.dispatchEvent(new Event('beforeprint')))

    await act(async () => fireEvent.click(screen.getByRole('button', { name: '打印' })))

    expect(sent).toHaveLength(1)
  })
})
