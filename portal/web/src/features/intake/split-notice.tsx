import { Radio } from 'antd'
import { SplitSuggestion } from '@/components/desk/split-suggestion'
import type { Split } from '@/lib/contract'

type Decision = 'accept' | 'decline' | ''

interface Props {
  split: Split
  value: Decision
  onChange: (value: Decision) => void
}

/** 一单多诉 while the call goes on: the operator says whether it becomes several cases. */
export function SplitNotice({ split, value, onChange }: Props) {
  return (
    <SplitSuggestion split={split}>
      <Radio.Group
        aria-label="是否拆分"
        value={value}
        onChange={(e) => onChange(e.target.value as Decision)}
        options={[
          { value: 'accept', label: '拆成多件' },
          { value: 'decline', label: '不拆分' },
          { value: '', label: '交分拨员定' },
        ]}
      />
    </SplitSuggestion>
  )
}
