import { lastReturn } from '@/lib/last-return'
import { givenItem } from './given'

const first = givenItem({ id: 'a', status: 'done', outcome: 'Completed', createdAt: '2026-11-24T09:00:00+08:00', doneAt: '2026-11-24T10:00:00+08:00' })
const review = givenItem({ id: 'b', kind: 'review', kindName: '平台审核', status: 'done', outcome: 'SentBack', remark: '请补充联系记录', createdAt: '2026-11-24T10:00:00+08:00', doneAt: '2026-11-24T11:00:00+08:00' })
const again = givenItem({ id: 'c', status: 'signed', createdAt: '2026-11-24T11:00:00+08:00' })

describe('last return', () => {
  it('lastReturn_HandledAgain_IsWhatSentItBack', () => {
    expect(lastReturn([first, review, again])).toBe(review)
  })

  it('lastReturn_FirstHandling_IsNothing', () => {
    expect(lastReturn([{ ...first, status: 'signed', outcome: null }])).toBeUndefined()
  })

  it('lastReturn_AnsweredSince_IsNothing', () => {
    expect(lastReturn([first, review, { ...again, status: 'done', outcome: 'Completed' }])).toBeUndefined()
  })

  it('lastReturn_ReturnOfAnEarlierRound_IsNotShownInTheNext', () => {
    expect(lastReturn([first, review, { ...again, round: 2 }])).toBeUndefined()
  })
})
