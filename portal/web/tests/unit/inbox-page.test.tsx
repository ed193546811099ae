import { fireEvent, screen, within } from '@testing-library/react'
import { InboxPage } from '@/features/work-items/inbox-page'
import { givenApi } from './given-api'
import { givenPage } from './given-page'

afterEach(() => vi.unstubAllGlobals())

describe('inbox page', () => {
  it('open_Work_IsGroupedWithCounts', async () => {
    givenApi('liaison')
    givenPage(<InboxPage />)

    const tabs = within(await screen.findByRole('tablist', { name: '待办种类' })).getAllByRole('tab')

    expect(tabs[0]).toHaveAttribute('aria-selected', 'true')
    expect(tabs.map((tab) => tab.textContent?.split(' ')[0])).toEqual(expect.arrayContaining(['全部', '待签收', '待分派', '办理中', '待审签']))
  })

  it('arrowRight_OnATab_OpensTheNext', async () => {
    givenApi('liaison')
    givenPage(<InboxPage />)
    const [first] = await screen.findAllByRole('tab')

    fireEvent.keyDown(first, { key: 'ArrowRight' })

    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('待签收')
  })

  it('batchSign_EveryWaitingItem_IsSignedByItsOwnCall', async () => {
    const sent = givenApi('liaison')
    givenPage(<InboxPage />, '/?tab=sign')
    const all = await screen.findByRole('checkbox', { name: /全选待签收/ })
    const waiting = screen.getAllByRole('checkbox', { name: /^选择/ }).length

    fireEvent.click(all)
    fireEvent.click(screen.getByRole('button', { name: '批量签收' }))

    expect(await screen.findByText(`已签收 ${waiting} 件`)).toBeInTheDocument()
    expect(sent.filter((s) => s.method === 'POST' && s.path.endsWith('/sign'))).toHaveLength(waiting)
  })
})
