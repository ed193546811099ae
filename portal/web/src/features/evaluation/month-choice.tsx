import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { RefusalView } from '@/components/refusal-view'
import type { Evaluations } from '@/lib/contract'
import { useEvaluationStep } from './use-evaluation'

interface Props {
  list: Evaluations
  id: string | undefined
  onChoose: (id: string) => void
}

const monthNow = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' }).format(new Date()).slice(0, 7)

/** Which month to look at; and computing one, for who may. */
export function MonthChoice({ list, id, onChoose }: Props) {
  const step = useEvaluationStep()
  const [scheme, setScheme] = useState(list.schemes[0]?.id)
  const [month, setMonth] = useState(monthNow)
  const compute = () => scheme && step.mutate({ step: 'compute', scheme, month }, { onSuccess: (data) => onChoose(data.run.id) })
  if (list.runs.length === 0 && !list.mayManage) return null
  return (
    <div className="card stack-s">
      <div className="row">
        {list.runs.length > 0 && (
          <Select
            aria-label="考核月份"
            style={{ width: 320 }}
            value={id}
            onChange={onChoose}
            options={list.runs.map((run) => ({ value: run.id, label: `${run.month} ${run.schemeName}（${run.statusName}）` }))}
          />
        )}
        {list.mayManage && (
          <>
            <Select
              aria-label="考核方案"
              style={{ width: 260 }}
              value={scheme}
              onChange={setScheme}
              options={list.schemes.map((known) => ({ value: known.id, label: known.isVerified ? known.name : `${known.name}（待核）` }))}
            />
            <Input aria-label="月份" style={{ width: 110 }} value={month} onChange={(e) => setMonth(e.target.value.trim())} placeholder="2026-03" maxLength={7} />
            <Button type="primary" loading={step.isPending} onClick={compute}>
              试算
            </Button>
          </>
        )}
      </div>
      {step.error && <RefusalView error={step.error} />}
    </div>
  )
}
