import { Button } from 'antd'
import { ChoiceBar } from '@/components/choice-bar'
import { batchNames } from './batch-words'
import type { BatchVerb } from './use-batch'

interface Props {
  selectable: number
  selected: number
  /** How many of the chosen each verb fits; a verb nobody may use on this page is left out. */
  fitting: ReadonlyMap<BatchVerb, number>
  busy: BatchVerb | null
  onAll: (all: boolean) => void
  onVerb: (verb: BatchVerb) => void
}

export function BatchBar({ selectable, selected, fitting, busy, onAll, onVerb }: Props) {
  if (selectable === 0) return null
  return (
    <ChoiceBar label="批量办理" all={`全选可批量办理的（${selectable}）`} selectable={selectable} selected={selected} unit="件" onAll={onAll}>
      {[...fitting].map(([verb, count], i) => (
        <Button key={verb} type={i === 0 ? 'primary' : 'default'} disabled={count === 0 || busy !== null} loading={busy === verb} onClick={() => onVerb(verb)}>
          批量{batchNames[verb]}
          {count > 0 && count < selected ? `（${count}）` : ''}
        </Button>
      ))}
    </ChoiceBar>
  )
}
