import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from 'antd'
import { VerbForm, type RunVerb } from '@/components/verbs/verb-form'
import type { Verb } from '@/lib/contract'
import { Refused } from '@/lib/refused'
import { givenVerb } from './given'

const verb = givenVerb({
  name: 'check', title: '提交核查', needsReason: true,
  schema: {
    type: 'object', required: ['result'],
    properties: { result: { type: 'string', title: '核查结果', oneOf: [{ const: 'pass', title: '合格' }, { const: 'fail', title: '不合格' }] }, days: { type: 'integer', title: '工作日' } },
  },
})

const show = (run: RunVerb, of: Verb = verb) => render(<App><VerbForm verb={of} run={run} /></App>)

describe('verb form', () => {
  it('submit_RequiredMissing_SaysWhatToDoAndSendsNothing', async () => {
    const run = vi.fn<RunVerb>()
    show(run)

    await userEvent.click(screen.getByRole('button', { name: '提交核查' }))

    expect(await screen.findByText('请选择核查结果')).toBeInTheDocument()
    expect(screen.getByText('请写明理由，会记入办件流水')).toBeInTheDocument()
    expect(run).not.toHaveBeenCalled()
  })

  it('submit_Filled_SendsDataAndReason', async () => {
    const run = vi.fn<RunVerb>().mockResolvedValue(undefined)
    show(run)

    await userEvent.click(screen.getByRole('radio', { name: '合格' }))
    await userEvent.type(screen.getByLabelText('工作日'), '3')
    await userEvent.type(screen.getByLabelText(/理由/), '现场看过')
    await userEvent.click(screen.getByRole('button', { name: '提交核查' }))

    await waitFor(() => expect(run).toHaveBeenCalledOnce())
    expect(run.mock.calls[0][0]).toMatchObject({ data: { result: 'pass', days: 3 }, reason: '现场看过' })
  })

  it('submit_Refused_ShowsTheServersSentenceAndTriesWithANewKey', async () => {
    const run = vi.fn<RunVerb>().mockRejectedValue(new Refused({ status: 422, code: 'CASE-031', detail: '已经办结，不能再核查。' }))
    show(run, givenVerb({ title: '确认办理' }))

    await userEvent.click(screen.getByRole('button', { name: '确认办理' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('已经办结，不能再核查。')
    expect(screen.getByText(/CASE-031/)).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: '确认办理' }))
    await waitFor(() => expect(run).toHaveBeenCalledTimes(2))
    expect(run.mock.calls[0][0].idempotencyKey).not.toBe(run.mock.calls[1][0].idempotencyKey)
  })

  it('submit_ConnectionLost_TriesAgainUnderTheSameKey', async () => {
    const run = vi.fn<RunVerb>().mockRejectedValue(new Refused({ status: 0, code: 'NET-000', detail: '连不上服务器。' }))
    show(run, givenVerb({ title: '确认办理' }))

    await userEvent.click(screen.getByRole('button', { name: '确认办理' }))
    await screen.findByRole('alert')
    await userEvent.click(screen.getByRole('button', { name: '确认办理' }))

    await waitFor(() => expect(run).toHaveBeenCalledTimes(2))
    expect(run.mock.calls[0][0].idempotencyKey).toBe(run.mock.calls[1][0].idempotencyKey)
  })
})
