import { Alert, Radio } from 'antd'
import { SplitParts } from '@/components/desk/split-parts'
import type { Split } from '@/lib/contract'

interface Props {
  split: Split
  value: 'accept' | 'decline' | ''
  onChange: (value: 'accept' | 'decline' | '') => void
}

/** 一单多诉 while the call goes on: the operator says whether it becomes several cases. */
export function SplitNotice({ split, value, onChange }: Props) {
  return (
    <Alert
      type="warning"
      showIcon
      role="region"
      aria-label="拆分建议"
      message={<strong>建议：一次反映 {split.parts.length} 件事，各开一件并互相关联</strong>}
      description={
        <div className="stack-s">
          <SplitParts split={split} />
          <Radio.Group
            aria-label="是否拆分"
            value={value}
            onChange={(e) => onChange(e.target.value as 'accept' | 'decline' | '')}
            options={[
              { value: 'accept', label: '拆成多件' },
              { value: 'decline', label: '不拆分' },
              { value: '', label: '交分拨员定' },
            ]}
          />
        </div>
      }
    />
  )
}
