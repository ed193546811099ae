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

  it('batchSign_EveryWaitingItem_IsOneCallWithALineForEach', async () => {
    const sent = givenApi('liaison')
    givenPage(<InboxPage />, '/?tab=sign')
    const all = await screen.findByRole('checkbox', { name: /全选可批量办理的/ })
    const waiting = screen.getAllByRole('checkbox', { name: /^选择/ }).length

    fireEvent.click(all)
    fireEvent.click(screen.getByRole('button', { name: '批量签收' }))

    expect(await screen.findByText(`签收成功 ${waiting} 件`)).toBeInTheDocument()
    expect(sent.filter((s) => s.method === 'POST' && s.path.endsWith('/bulk')).map((s) => (s.body.ids as string[]).length)).toEqual([waiting])
  })

  it('batchHandOver_WhereTheServerRefuses_SaysWhyForEachRow', async () => {
    givenApi('liaison')
    givenPage(<InboxPage />, '/?tab=handle')
    fireEvent.click(await screen.findByRole('checkbox', { name: /全选可批量办理的/ }))
    fireEvent.click(screen.getByRole('button', { name: '批量转交' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.mouseDown(within(dialog).getByRole('combobox', { name: '交接给' }))
    fireEvent.click(await screen.findByText('李明', { selector: '.ant-select-item *' }))
    fireEvent.change(within(dialog).getByRole('textbox', { name: '理由' }), { target: { value: '借调' } })

    fireEvent.click(within(dialog).getByRole('button', { name: '转交' }))

    expect((await screen.findAllByText(/待办已经在这个人名下/)).length).toBeGreaterThan(0)
  })
})
