import { channelOf, draftReducer, emptyDraft, missingOf, newCaseOf } from '@/features/intake/intake-draft'
import { givenSuggestion } from './given'

describe('intake draft', () => {
  it('suggested_UntouchedFields_AreFilled', () => {
    const draft = draftReducer(emptyDraft, { type: 'suggested', suggestion: givenSuggestion() })

    expect(draft.title).toBe('文东街道山师东路社区烧烤店油烟扰民')
    expect(draft.category?.label).toBe('环境保护/环境污染/餐饮油烟')
    expect(draft.unit?.label).toBe('区综合行政执法局文东中队')
    expect(draft.coUnits).toHaveLength(2)
  })

  it('suggested_EditedField_IsKeptByTheOperator', () => {
    const edited = draftReducer(emptyDraft, { type: 'edit', values: { title: '我写的标题' } })

    const draft = draftReducer(edited, { type: 'suggested', suggestion: givenSuggestion({ urgency: 'urgent' }) })

    expect(draft.title).toBe('我写的标题')
    expect(draft.urgency).toBe('urgent')
    expect(draft.edited).toEqual(['title'])
  })

  it('suggested_FieldEmptiedByTheOperator_StaysEmpty', () => {
    const cleared = draftReducer(emptyDraft, { type: 'edit', values: { unit: null } })

    const draft = draftReducer(cleared, { type: 'suggested', suggestion: givenSuggestion() })

    expect(draft.unit).toBeNull()
  })

  it('giveBack_EditedField_TakesTheSuggestionAgain', () => {
    const edited = draftReducer(emptyDraft, { type: 'edit', values: { title: '我写的标题' } })

    const draft = draftReducer(edited, { type: 'give-back', field: 'title', suggestion: givenSuggestion() })

    expect(draft.title).toBe('文东街道山师东路社区烧烤店油烟扰民')
    expect(draft.edited).toEqual([])
  })

  it('newCaseOf_UntouchedSuggestions_AreLeftToTheServer', () => {
    const draft = draftReducer({ ...emptyDraft, text: '油烟', phone: '13805311234' }, { type: 'suggested', suggestion: givenSuggestion() })

    const body = newCaseOf(draft)

    expect(body.categoryCode).toBeUndefined()
    expect(body.unitCode).toBeUndefined()
    expect(body.coUnitCodes).toBeUndefined()
    expect(body.title).toBe(draft.title)
  })

  it('newCaseOf_PositionTakenOnTheSpot_IsSent', () => {
    const body = newCaseOf({ ...emptyDraft, channel: 'grid', position: { at: [117.12345678, 36.65432109], accuracy: 12 } })

    expect([body.longitude, body.latitude]).toEqual([117.123457, 36.654321])
  })

  it('newCaseOf_PositionOfWhoTakesACall_IsNotSent', () => {
    const body = newCaseOf({ ...emptyDraft, channel: 'phone', position: { at: [117.1, 36.6], accuracy: 12 } })

    expect([body.longitude, body.latitude]).toEqual([undefined, undefined])
  })

  it('newCaseOf_EditedFields_AreSentAsTheOperators', () => {
    const draft = draftReducer(emptyDraft, { type: 'edit', values: { urgency: 'critical', unit: { value: 'u9', label: '区应急管理局' }, coUnits: [] } })

    const body = newCaseOf(draft)

    expect(body.urgency).toBe('critical')
    expect(body.unitCode).toBe('u9')
    expect(body.coUnitCodes).toEqual([])
  })

  it('newCaseOf_Anonymous_SendsNoNameAndNoPhone', () => {
    const body = newCaseOf({ ...emptyDraft, anonymous: true, name: '张三', phone: '13805311234' })

    expect(body.reporter).toEqual({ kind: 'person', anonymous: true })
  })

  it('missingOf_GridWorkersOwnReport_NeedsNoPhone', () => {
    expect(missingOf({ ...emptyDraft, channel: 'grid', text: '楼道堆物', title: '楼道堆物' })).toEqual([])
  })

  it('channelOf_EachRole_IsWhereTheyHearOfThings', () => {
    expect([['operator', 'checker'], ['checker'], ['mediator'], []].map(channelOf)).toEqual(['phone', 'grid', 'walk-in', 'phone'])
  })

  it('missingOf_NoPhoneAndNotAnonymous_SaysWhatToDo', () => {
    const sentences = missingOf({ ...emptyDraft, text: '油烟', title: '油烟扰民' })

    expect(sentences).toEqual(['请填写联系电话，或勾选“匿名”'])
  })

  it('clear_AfterFiling_KeepsOnlyTheChannel', () => {
    const draft = draftReducer({ ...emptyDraft, channel: 'walk-in', text: '油烟', edited: ['title'] }, { type: 'clear' })

    expect(draft).toEqual({ ...emptyDraft, channel: 'walk-in' })
  })
})
