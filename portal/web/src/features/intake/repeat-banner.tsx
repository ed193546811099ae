import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ClockPill } from '@/components/clock-pill'
import { VerbDialog } from '@/components/verbs/verb-dialog'
import { useVerbRunner } from '@/components/verbs/use-verb-runner'
import { useCaseVerbs } from '@/lib/api/use-case-verbs'
import type { CaseSummary } from '@/lib/contract'
import { fieldsOf } from '@/lib/schema-fields'
import { showDaysSince } from '@/lib/time'

interface Props {
  item: CaseSummary
  text: string
  heading?: string
}

/** A caller whose matter is open already: who has it, for how long, and adding to it instead of a second case. */
export function RepeatBanner({ item, text, heading = '该诉求人有在办工单' }: Props) {
  const verbs = useCaseVerbs(item.caseNo)
  const { runner, refresh } = useVerbRunner({ caseNo: item.caseNo, version: item.version })
  const [open, setOpen] = useState<string | null>(null)
  const verb = verbs.data?.find((v) => v.name === open) ?? null
  const firstWords = verb ? fieldsOf(verb.schema).find((f) => f.kind === 'text' || f.kind === 'long-text') : undefined
  const has = (name: string) => verbs.data?.some((v) => v.name === name)
  return (
    <Alert
      type="warning"
      showIcon
      message={
        <span className="row">
          <span className="strong">{heading}</span>
          <Link to={`/cases/${item.caseNo}`} target="_blank" className="mono">
            {item.caseNo}
          </Link>
          <span>{item.title}</span>
        </span>
      }
      description={
        <div className="row-between">
          <span className="row">
            <span>
              {item.holder?.name ?? '待分拨'} · {item.stageName} · {showDaysSince(item.createdAt)}
            </span>
            {item.nextClock && <ClockPill clock={item.nextClock} />}
          </span>
          <span className="row">
            {has('supplement') && (
              <Button type="primary" size="small" onClick={() => setOpen('supplement')}>
                追加到原单
              </Button>
            )}
            {has('urge') && (
              <Button size="small" onClick={() => setOpen('urge')}>
                催办
              </Button>
            )}
          </span>
          <VerbDialog
            verb={verb}
            run={verb ? runner(verb) : async () => undefined}
            given={open === 'supplement' ? { ...(firstWords ? { [firstWords.name]: text } : {}), urge: true } : undefined}
            givenReason={verb?.needsReason ? '诉求人再次来电反映' : undefined}
            onClose={() => setOpen(null)}
            onStale={refresh}
          />
        </div>
      }
    />
  )
}
