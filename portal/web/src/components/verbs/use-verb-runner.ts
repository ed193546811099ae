import { App } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import type { Verb } from '@/lib/contract'
import { keys } from '@/lib/keys'
import { useRunCaseVerb } from '@/lib/api/use-run-case-verb'
import { useRunItemVerb } from '@/lib/api/use-run-item-verb'
import type { RunVerb } from './verb-form'

/** Runs a verb of a work item or of a case and says aloud that it is done. */
export function useVerbRunner(target: { item?: string; caseNo?: string; version?: number }) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const onItem = useRunItemVerb()
  const onCase = useRunCaseVerb()
  const runner = (verb: Verb): RunVerb => async (call) => {
    if (target.item) await onItem.mutateAsync({ ...call, id: target.item, verb: verb.name, version: target.version })
    else if (target.caseNo) await onCase.mutateAsync({ ...call, caseNo: target.caseNo, verb: verb.name, version: target.version })
    void message.success(`已完成：${verb.title}`)
  }
  const refresh = () => {
    void client.invalidateQueries({ queryKey: keys.workItems })
    void client.invalidateQueries({ queryKey: keys.cases })
  }
  return { runner, refresh }
}
