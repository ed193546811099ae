import { App } from 'antd'
import { useState } from 'react'
import { useMe } from '@/lib/api/use-me'
import { isVerbWay, mayGo, type IntakeWay } from './intake-actions'
import { park, unpark, type Parked } from './parked'
import type { Intake } from './use-intake'

const isOpen = (status: string) => status === 'open' || status === 'paused' || status === 'shelved'

/** What each of the desk's actions does now, and why it cannot. */
export function useWays(intake: Intake) {
  const { message } = App.useApp()
  const roles = useMe().data?.roles
  const [adding, setAdding] = useState<string | null>(null)
  const { draft, suggestion, missing } = intake
  const original = intake.repeats.find((one) => isOpen(one.status))?.caseNo ?? suggestion?.proposal?.original?.caseNo
  const isEmpty = draft.text.trim() === '' && draft.phone.trim() === ''
  const why = (way: IntakeWay) => {
    if (way === 'append') return original ? undefined : '这个号码没有在办工单可以追加'
    if (way === 'park') return isEmpty ? '还没有内容可以暂存' : undefined
    if (way === 'divide' && !suggestion?.split) return '没有识别出几件事；确有几件的，先提交这一件，再点“同一诉求人再记一件”'
    return missing.length > 0 ? missing.join('；') : undefined
  }
  const aside = () => {
    if (!park(draft, new Date().toISOString())) return void message.warning('已暂存 5 件，请先办完或丢弃一件')
    intake.next()
    void message.success('已暂存，可以接下一个来电')
  }
  const go = (way: IntakeWay) => {
    if (!mayGo(way, roles)) return
    if (why(way) !== undefined) return void message.info(why(way))
    if (way === 'park') return aside()
    if (way === 'append') return setAdding(original ?? null)
    if (way === 'divide') {
      intake.dispatch({ type: 'set', values: { split: 'accept' } })
      return void message.success('提交后按建议拆成多件')
    }
    intake.submit(way)
  }
  const resume = (one: Parked) => {
    if (!isEmpty && !park(draft, new Date().toISOString())) return void message.warning('请先办完手上这一件')
    unpark(one.id)
    intake.restore(one.draft)
  }
  return { why, go, resume, adding, doneAdding: () => setAdding(null), verb: isVerbWay(intake.way) ? intake.way : undefined }
}
