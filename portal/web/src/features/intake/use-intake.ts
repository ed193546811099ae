import { useEffect, useReducer, useRef, useState } from 'react'
import { useMe } from '@/lib/api/use-me'
import { newKey } from '@/lib/http'
import { asRefused } from '@/lib/refused'
import { useDebounced } from '@/lib/use-debounced'
import { staysAtDesk, type IntakeWay } from './intake-actions'
import { channelOf, draftReducer, emptyDraft, missingOf, newCaseOf, type Draft } from './intake-draft'
import { useCaller } from './use-caller'
import { useOpenCase } from './use-open-case'
import { useSuggest } from './use-suggest'

const settleMilliseconds = 400

/** The desk's state: the draft, what is suggested for it, and filing it once. */
export function useIntake() {
  const roles = useMe().data?.roles
  const [draft, dispatch] = useReducer(draftReducer, emptyDraft, (empty) => ({ ...empty, channel: channelOf(roles ?? []) }))
  const key = useRef(newKey())
  // a second key press may come before the first has drawn the page anew
  const filing = useRef(false)
  const open = useOpenCase()
  // only the operator's own words are asked about, never the answer of the last suggestion
  const [call, setCall] = useState(0)
  const own = {
    call,
    text: draft.text,
    title: draft.edited.includes('title') ? draft.title : undefined,
    address: draft.edited.includes('address') ? draft.address : undefined,
    phone: draft.phone.length >= 7 ? draft.phone : undefined,
  }
  const settled = useDebounced(JSON.stringify(own), settleMilliseconds)
  const { call: settledCall, ...asked } = JSON.parse(settled) as typeof own
  const suggest = useSuggest(asked, settledCall)
  const suggestion = draft.text.trim() === '' || settledCall !== call ? undefined : suggest.data
  useEffect(() => {
    if (suggestion) dispatch({ type: 'suggested', suggestion })
  }, [suggestion])
  // who calls is known by the number, before a word is typed
  const caller = useCaller(useDebounced(draft.phone, settleMilliseconds))
  const missing = missingOf(draft)
  const [way, setWay] = useState<IntakeWay>('dispatch')
  const submit = (as: IntakeWay = 'dispatch') => {
    if (missing.length > 0 || filing.current) return
    filing.current = true
    setWay(as)
    open.mutate(
      { body: newCaseOf(draft, staysAtDesk(as)), idempotencyKey: key.current },
      {
        onError: (error) => {
          filing.current = false
          if (asRefused(error).status > 0) key.current = newKey()
        },
      },
    )
  }
  const next = (same = false) => {
    filing.current = false
    key.current = newKey()
    open.reset()
    dispatch({ type: 'clear', same })
    setCall((last) => last + 1)
  }
  const restore = (parked: Draft) => {
    dispatch({ type: 'restore', draft: parked })
    setCall((last) => last + 1)
  }
  return { draft, dispatch, suggestion, suggesting: suggest.isFetching, suggestError: suggest.error, repeats: caller.data?.items ?? [], missing, open, way, submit, next: () => next(), again: () => next(true), restore }
}

export type Intake = ReturnType<typeof useIntake>
