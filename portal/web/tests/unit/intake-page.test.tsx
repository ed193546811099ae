import { fireEvent, screen, waitFor } from '@testing-library/react'
import { IntakePage } from '@/features/intake/intake-page'
import { givenApi } from './given-api'
import { givenPage } from './given-page'

const spoken = '文东街道山师东路社区，一楼新开的烧烤店油烟很大'

const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(new RegExp(`^${label}`)), { target: { value } })
const title = () => screen.getByLabelText<HTMLInputElement>('标题')

afterEach(() => vi.unstubAllGlobals())

describe('intake page', () => {
  it('typing_APause_FillsTheForm', async () => {
    givenApi('operator')
    givenPage(<IntakePage />)

    write('诉求内容', spoken)

    await waitFor(() => expect(title().value).toBe('文东街道山师东路社区烧烤店油烟扰民'))
    expect(screen.getByLabelText<HTMLInputElement>('事发地址').value).toBe('文东街道山师东路社区')
  })

  it('typing_AfterAnEdit_KeepsTheOperatorsWords', async () => {
    const sent = givenApi('operator')
    givenPage(<IntakePage />)
    write('诉求内容', spoken)
    await waitFor(() => expect(title().value).not.toBe(''))

    write('标题', '烧烤店烟道直排')
    write('诉求内容', `${spoken}，找过店家不管`)

    await waitFor(() => expect(sent.filter((s) => s.path === '/api/intake/suggest').at(-1)?.body.title).toBe('烧烤店烟道直排'))
    expect(title().value).toBe('烧烤店烟道直排')
    expect(screen.getByText('人工')).toBeInTheDocument()
  })

  it('ctrlEnter_FilledForm_FilesOnceAndShowsTheNumber', async () => {
    const sent = givenApi('operator')
    givenPage(<IntakePage />)
    write('联系电话', '13805311234')
    write('诉求内容', spoken)
    await waitFor(() => expect(title().value).not.toBe(''))

    fireEvent.keyDown(window, { key: 'Enter', code: 'Enter', ctrlKey: true })
    fireEvent.keyDown(window, { key: 'Enter', code: 'Enter', ctrlKey: true })

    expect(await screen.findByRole('heading', { name: /已受理/ })).toBeInTheDocument()
    expect(screen.getByText(/^SQ\d{8}-\d{6}-\d$/)).toBeInTheDocument()
    const filed = sent.filter((s) => s.method === 'POST' && s.path === '/api/cases')
    expect(filed).toHaveLength(1)
    expect(filed[0].body).toMatchObject({ channel: 'phone', text: spoken, reporter: { phone: '13805311234' } })
    expect(filed[0].body).not.toHaveProperty('categoryCode')
  })

  it('ctrlEnter_NoPhone_FilesNothing', async () => {
    const sent = givenApi('operator')
    givenPage(<IntakePage />)
    write('诉求内容', spoken)
    await waitFor(() => expect(title().value).not.toBe(''))

    fireEvent.keyDown(window, { key: 'Enter', code: 'Enter', ctrlKey: true })

    expect(await screen.findByText('请填写联系电话，或勾选“匿名”')).toBeInTheDocument()
    expect(sent.some((s) => s.path === '/api/cases')).toBe(false)
  })

  it('altN_AfterFiling_StartsTheNextCase', async () => {
    givenApi('operator')
    givenPage(<IntakePage />)
    write('联系电话', '13805311234')
    write('诉求内容', spoken)
    await waitFor(() => expect(title().value).not.toBe(''))
    fireEvent.keyDown(window, { key: 'Enter', code: 'Enter', ctrlKey: true })
    await screen.findByRole('heading', { name: /已受理/ })

    fireEvent.keyDown(window, { key: 'n', code: 'KeyN', altKey: true })

    expect(await screen.findByLabelText<HTMLTextAreaElement>(/^诉求内容/)).toHaveValue('')
    expect(title().value).toBe('')
  })

  it('position_OnTheSpot_GoesWithTheCaseOnlyAfterTheClick', async () => {
    const sent = givenApi('operator')
    const getCurrentPosition = vi.fn((found: (position: unknown) => void) => found({ coords: { longitude: 117.1, latitude: 36.65, accuracy: 18 } }))
    vi.stubGlobal('navigator', { ...navigator, userAgent: navigator.userAgent, geolocation: { getCurrentPosition } })
    givenPage(<IntakePage />)
    expect(screen.queryByRole('button', { name: /带上当前位置/ })).not.toBeInTheDocument()
    fireEvent.click(screen.getByRole('radio', { name: '网格' }))
    write('诉求内容', spoken)
    await waitFor(() => expect(title().value).not.toBe(''))
    expect(getCurrentPosition).not.toHaveBeenCalled()

    fireEvent.click(screen.getByRole('button', { name: /带上当前位置/ }))
    await screen.findByText('提交时带上当前位置，误差约 20 米')
    fireEvent.keyDown(window, { key: 'Enter', code: 'Enter', ctrlKey: true })

    expect(await screen.findByRole('heading', { name: /已受理/ })).toBeInTheDocument()
    expect(sent.find((s) => s.method === 'POST' && s.path === '/api/cases')?.body).toMatchObject({ channel: 'grid', longitude: 117.1, latitude: 36.65 })
  })
})
