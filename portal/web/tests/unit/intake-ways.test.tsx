import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { IntakePage } from '@/features/intake/intake-page'
import { intakeActions, mayGo } from '@/features/intake/intake-actions'
import { originOf } from '@/features/intake/number-origin'
import { park, parkedOf, unpark } from '@/features/intake/parked'
import { emptyDraft } from '@/features/intake/intake-draft'
import { givenApi } from './given-api'
import { givenPage } from './given-page'

const spoken = '文东街道山师东路社区，一楼新开的烧烤店油烟很大'
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(new RegExp(`^${label}`)), { target: { value } })
const press = (digit: number) => fireEvent.keyDown(window, { key: String(digit), code: `Digit${digit}`, altKey: true })

async function givenFilled() {
  const sent = givenApi('operator')
  givenPage(<IntakePage />)
  write('联系电话', '13805311234')
  write('诉求内容', spoken)
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('标题').value).not.toBe(''))
  return sent
}

const filed = (sent: Awaited<ReturnType<typeof givenFilled>>) => sent.filter((one) => one.method === 'POST' && one.path === '/api/cases').map((one) => one.body)

afterEach(() => {
  vi.unstubAllGlobals()
  for (const one of parkedOf('')) unpark(one.id)
})

describe('ways at the intake desk', () => {
  it('bar_StandsInTheOrderOfTheDay', async () => {
    givenApi('operator')
    givenPage(<IntakePage />)
    await screen.findByRole('button', { name: /^转人工分拨/ })

    const bar = within(screen.getByRole('group', { name: '处理方式' }))

    expect(bar.getAllByRole('button').map((button) => button.textContent?.replace(/\s*\d$/, ''))).toEqual([
      '直接答复办结', '追加到原工单', '提交派单', '转人工分拨', '转接 110/119/120/三方', '不予受理告知', '拆成多件', '暂存',
    ])
  })

  it('alt4_Filled_GoesToTheDispatcherWhateverIsKnown', async () => {
    const sent = await givenFilled()

    press(4)

    await waitFor(() => expect(filed(sent)).toEqual([expect.objectContaining({ toDesk: true })]))
  })

  it('alt3_Filled_LeavesItToTheMachine', async () => {
    const sent = await givenFilled()

    press(3)

    await waitFor(() => expect(filed(sent)).toHaveLength(1))
    expect(filed(sent)[0]).not.toHaveProperty('toDesk')
  })

  it('alt8_Filled_LiesAsideUntilItIsTakenUp', async () => {
    const sent = await givenFilled()

    press(8)
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>(/^诉求内容/).value).toBe(''))
    fireEvent.click(within(screen.getByRole('list', { name: '暂存' })).getByRole('button', { name: '继续' }))

    expect(screen.getByLabelText<HTMLTextAreaElement>(/^诉求内容/).value).toBe(spoken)
    expect(screen.queryByRole('list', { name: '暂存' })).not.toBeInTheDocument()
    expect(filed(sent)).toHaveLength(0)
  })
})

describe('suggestions', () => {
  it('nextMatter_OfAnother_IsNotFilledWithWhatWasSuggestedBefore', async () => {
    await givenFilled()
    press(8)
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>(/^诉求内容/).value).toBe(''))

    write('诉求内容', '电梯坏了')

    expect(screen.getByLabelText<HTMLInputElement>('标题').value).toBe('')
  })
})

describe('mayGo', () => {
  it.each([[['operator'], 8], [['duty-chief'], 8], [['checker'], 3], [['mediator'], 3], [undefined, 3]])('mayGo_%o_Has%iWays', (roles, count) => {
    expect(intakeActions.filter(({ way }) => mayGo(way, roles))).toHaveLength(count)
  })
})

describe('parked', () => {
  it('park_ASixth_IsNotTaken', () => {
    parkedOf('a')

    const taken = [1, 2, 3, 4, 5, 6].map(() => park(emptyDraft, '2026-03-03T09:00:00+08:00'))

    expect(taken).toEqual([true, true, true, true, true, false])
  })

  it('parkedOf_SomebodyElse_FindsNothing', () => {
    parkedOf('a')
    park(emptyDraft, '2026-03-03T09:00:00+08:00')

    expect(parkedOf('b')).toEqual([])
  })
})

describe('originOf', () => {
  it.each([
    ['0531-88881234', '济南'], ['01062345678', '北京'], ['13805311234', '手机'], ['+8613805311234', '手机'], ['12345', '公共服务号码'], ['88881234', '本地固话'], ['138', ''],
  ])('originOf_%s_Is%s', (phone, origin) => {
    expect(originOf(phone)).toBe(origin)
  })
})
