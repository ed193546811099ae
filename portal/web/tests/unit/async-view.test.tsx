import { fireEvent, render, screen } from '@testing-library/react'
import { AsyncView } from '@/components/async-view'
import { Refused } from '@/lib/refused'

const state = (part: object) => ({ data: undefined, error: null, isPending: false, refetch: vi.fn(), ...part })

const show = (part: object) =>
  render(
    <AsyncView<string[]> state={state(part)} isEmpty={(data) => data.length === 0} empty={<p>没有</p>}>
      {(data) => <p>{data.join('、')}</p>}
    </AsyncView>,
  )

describe('async view', () => {
  it('loading_NoData_SaysSo', () => {
    show({ isPending: true })

    expect(screen.getByRole('status')).toHaveTextContent('正在读取')
  })

  it('refusal_NoData_ShowsSentenceCodeAndRetry', () => {
    const refetch = vi.fn()
    show({ error: new Refused({ status: 403, code: 'CASE-007', detail: '您不能查看这件办件。' }), refetch })

    fireEvent.click(screen.getByRole('button', { name: /重\s*试/ }))

    expect(screen.getByRole('alert')).toHaveTextContent('您不能查看这件办件。')
    expect(screen.getByRole('alert')).toHaveTextContent('CASE-007')
    expect(refetch).toHaveBeenCalledOnce()
  })

  it('empty_EmptyData_ShowsTheHint', () => {
    show({ data: [] })

    expect(screen.getByText('没有')).toBeInTheDocument()
  })

  it('data_WithALaterRefusal_StaysBesideIt', () => {
    show({ data: ['甲'], error: new Refused({ status: 0, code: 'NET-000' }) })

    expect(screen.getByText('甲')).toBeInTheDocument()
    expect(screen.getByRole('alert')).toBeInTheDocument()
  })
})
