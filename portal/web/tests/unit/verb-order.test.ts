import { inOrderOfWork } from '@/components/verbs/verb-order'
import type { Verb, WorkItem } from '@/lib/contract'

const verb = (name: string, part: Partial<Verb> = {}) => ({ name, title: name, primary: false, danger: false, ...part }) as Verb
const names = (kind: WorkItem['kind'], verbs: Verb[], roles: string[] = []) => inOrderOfWork({ kind, verbs }, { roles }).map((one) => one.name)

describe('inOrderOfWork', () => {
  it('reviewer_SendingBackIsTheSecondAnswer', () => {
    expect(names('review', [verb('note'), verb('send-back', { danger: true }), verb('complete', { primary: true })])).toEqual(['complete', 'send-back', 'note'])
  })

  it('handler_GivingBackIsTheLastOfTheDaysVerbs', () => {
    expect(names('sign-and-handle', [verb('send-back', { danger: true }), verb('extend'), verb('contact'), verb('copy')])).toEqual(['contact', 'extend', 'send-back', 'copy'])
  })

  it('liaison_HasTheirOwnOrder', () => {
    expect(names('sign-and-handle', [verb('urge'), verb('extend'), verb('contact'), verb('assign')], ['liaison'])).toEqual(['assign', 'extend', 'urge', 'contact'])
  })

  it('unknownKind_DangerIsLast', () => {
    expect(names('step', [verb('void', { danger: true }), verb('note')])).toEqual(['note', 'void'])
  })
})
