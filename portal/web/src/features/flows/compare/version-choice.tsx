import { SwapOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { Comparison } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { versionStates } from './compare-words'
import type { Choice } from './use-comparison'
import styles from './version-choice.module.css'

interface Props {
  comparison: Comparison
  choice: Choice
  onChange: (choice: Required<Choice>) => void
}

/** Which two versions. */
export function VersionChoice({ comparison, choice, onChange }: Props) {
  const from = choice.from ?? comparison.from.version
  const to = choice.to ?? comparison.to.version
  const options = comparison.versions.map((one) => ({
    value: one.version,
    label: `第 ${one.version} 版（${versionStates[one.state]}，${one.savedBy}，${showTime(one.savedAt, 'full')}）`,
  }))
  return (
    <div className={styles.choice}>
      <label className={styles.side}>
        <span className="small muted">原版本</span>
        <Select aria-label="原版本" virtual={false} showSearch optionFilterProp="label" value={from} options={options} onChange={(value) => onChange({ from: value, to })} />
      </label>
      <Button icon={<SwapOutlined />} aria-label="对调两个版本" onClick={() => onChange({ from: to, to: from })} />
      <label className={styles.side}>
        <span className="small muted">新版本</span>
        <Select aria-label="新版本" virtual={false} showSearch optionFilterProp="label" value={to} options={options} onChange={(value) => onChange({ from, to: value })} />
      </label>
    </div>
  )
}
