import { fireEvent, screen, within } from '@testing-library/react'
import { CallScript } from '@/features/follow-up/call-script'
import { FurtherLists } from '@/features/supervision/further-lists'
import { givenCase, givenItem } from './given'
import { givenPage } from './given-page'

describe('supervision', () => {
  it.each([
    ['超期未督', 'unsupervised'],
    ['重办', 'redo'],
    ['挂账到复核', 'shelve-review'],
  ])('furtherLists_%s_AsksForIt', (name, bucket) => {
    const asked = vi.fn()
    givenPage(<FurtherLists bucket="overdue" onBucket={asked} />)
    const lists = within(screen.getByRole('radiogroup', { name: '其他清单' }))

    fireEvent.click(lists.getByRole('radio', { name }))

    expect(asked).toHaveBeenCalledExactlyOnceWith(bucket)
  })

  it('furtherLists_AFigureIsOpen_NoneIsChosen', () => {
    givenPage(<FurtherLists bucket="open" onBucket={vi.fn()} />)

    expect(screen.queryByRole('radio', { checked: true })).not.toBeInTheDocument()
  })
})

describe('call script', () => {
  it('callTime_Known_IsOneLine', () => {
    givenPage(<CallScript item={{ ...givenItem(), case: givenCase(), verbs: [], callTime: { from: '14:00', until: '18:00', why: '上午 2 次未接通。' } }} />)

    expect(screen.getByText('建议时段：14:00–18:00')).toBeInTheDocument()
    expect(screen.getByText('上午 2 次未接通。')).toBeInTheDocument()
  })
})
