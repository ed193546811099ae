import { Radio } from 'antd'
import type { Bucket } from '@/lib/contract'
import { bucketNames } from './bucket-names'

const further = (['unsupervised', 'redo', 'shelve-review'] as const).map((value) => ({ value, label: bucketNames[value] }))

interface Props {
  bucket: Bucket
  onBucket: (bucket: Bucket) => void
}

/** Lists that no figure above opens. The group itself would have no role to carry its name. */
export function FurtherLists({ bucket, onBucket }: Props) {
  return (
    <div role="radiogroup" aria-label="其他清单">
      <Radio.Group size="small" optionType="button" value={bucket} options={further} onChange={(e) => onBucket(e.target.value as Bucket)} />
    </div>
  )
}
