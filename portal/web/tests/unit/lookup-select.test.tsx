import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { LookupSelect } from '@/components/lookup-select'

const units = [
  { value: 'district', label: '历下区' },
  { value: 'zj', label: '区住建局' },
  { value: 'cg', label: '区城管局' },
]

function givenUnits() {
  vi.stubGlobal('fetch', async (path: string) => {
    const q = new URL(path, 'http://mock').searchParams.get('q') ?? ''
    return new Response(JSON.stringify({ items: units.filter((unit) => unit.label.includes(q) || unit.value.startsWith(q)) }), { status: 200 })
  })
}

const show = (value?: string) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LookupSelect lookup="units" label="主办单位" value={value} />
    </QueryClientProvider>,
  )

describe('lookup select', () => {
  beforeEach(givenUnits)
  afterEach(() => vi.unstubAllGlobals())

  it('type_WordsOfOneUnit_OffersOnlyThat', async () => {
    show()
    const box = screen.getByRole('combobox', { name: '主办单位' })

    await userEvent.click(box)
    await screen.findByTitle('历下区')
    await userEvent.type(box, '住建')

    await waitFor(() => expect(screen.queryByTitle('历下区')).not.toBeInTheDocument())
    expect(screen.getByTitle('区住建局')).toBeInTheDocument()
  })

  it('show_CodeGiven_IsShownByItsName', async () => {
    show('cg')

    expect(await screen.findByTitle('区城管局')).toBeInTheDocument()
  })
})
