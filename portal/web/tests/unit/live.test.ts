import { QueryClient } from '@tanstack/react-query'
import { gather } from '@/lib/gather'
import { keys } from '@/lib/keys'
import { hotkeyOf } from '@/lib/use-hotkeys'
import { askAgain } from '@/lib/use-live-updates'

const given = () => {
  const client = new QueryClient()
  for (const key of [keys.oneCase('A'), keys.casePart('A', 'journal'), keys.oneCase('B'), keys.workItemList({}), keys.caseList({})]) client.setQueryData(key, {})
  const isAsked = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated
  return { client, isAsked }
}

describe('live updates', () => {
  it('askAgain_CaseChanged_RefreshesThatCaseItsPartsAndTheLists', () => {
    const { client, isAsked } = given()

    askAgain(client, [{ kind: 'case', id: 'A', version: 2 }])

    expect([keys.oneCase('A'), keys.casePart('A', 'journal'), keys.workItemList({}), keys.caseList({})].map(isAsked)).toEqual([true, true, true, true])
    expect(isAsked(keys.oneCase('B'))).toBe(false)
  })

  it('askAgain_DefinitionChanged_LeavesCasesAlone', () => {
    const { client, isAsked } = given()

    askAgain(client, [{ kind: 'definition', id: 'appeal', version: 2 }])

    expect(isAsked(keys.workItemList({}))).toBe(false)
  })

  it('gather_ManyMessages_AreHandedOnOnceWithoutRepeats', () => {
    vi.useFakeTimers()
    const handed: string[][] = []
    const changes = gather<string>(400, (text) => text, (items) => handed.push(items))

    for (const text of ['A', 'B', 'A', 'A']) changes.add(text)
    vi.advanceTimersByTime(400)
    vi.useRealTimers()

    expect(handed).toEqual([['A', 'B']])
  })

  it.each([
    [{ key: 'Enter', code: 'Enter', ctrlKey: true }, 'ctrl+enter'],
    [{ key: 'Enter', code: 'Enter', metaKey: true }, 'ctrl+enter'],
    [{ key: '˜', code: 'KeyN', altKey: true }, 'alt+n'],
    [{ key: '1', code: 'Digit1' }, '1'],
    [{ key: '?', code: 'Slash', shiftKey: true }, '?'],
  ])('hotkeyOf_%o_HasOneName', (press, name) => {
    expect(hotkeyOf(new KeyboardEvent('keydown', press))).toBe(name)
  })
})
