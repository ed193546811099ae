import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { clearWords } from '@/components/clear-words'
import { LookupSelect } from '@/components/lookup-select'
import type { CaseFilter } from '@/lib/api/use-case-list'
import styles from './case-filters.module.css'

interface Props {
  filter: CaseFilter
  onChange: (filter: CaseFilter) => void
}

const statuses = [
  { value: 'open', label: '在办' },
  { value: 'paused', label: '已暂停' },
  { value: 'shelved', label: '挂账' },
  { value: 'closed', label: '已办结' },
  { value: 'archived', label: '已归档' },
  { value: 'refused', label: '不予受理' },
  { value: 'void', label: '已作废' },
]

const types = [
  { value: 'appeal', label: '诉求' },
  { value: 'dispute', label: '纠纷' },
  { value: 'hazard', label: '隐患' },
  { value: 'joint', label: '联办' },
]

export function CaseFilters({ filter, onChange }: Props) {
  const [q, setQ] = useState(filter.q ?? '')
  const change = (part: CaseFilter) => onChange({ ...filter, q, ...part })
  return (
    <form
      className={styles.filters}
      aria-label="筛选办件"
      onSubmit={(e) => {
        e.preventDefault()
        change({})
      }}
    >
      <Input aria-label="编号或关键词" allowClear={clearWords} value={q} onChange={(e) => setQ(e.target.value)} placeholder="编号、标题或关键词" />
      <Select aria-label="办件状态" allowClear virtual={false} placeholder="全部状态" value={filter.status} onChange={(status?: string) => change({ status })} options={statuses} />
      <Select aria-label="事项类型" allowClear virtual={false} placeholder="全部类型" value={filter.type} onChange={(type?: string) => change({ type })} options={types} />
      <LookupSelect lookup="units" label="承办单位" placeholder="承办单位" value={filter.unit} onChange={(unit) => change({ unit: unit as string | undefined })} />
      <LookupSelect lookup="categories" label="事项分类" placeholder="事项分类" value={filter.category} onChange={(category) => change({ category: category as string | undefined })} />
      <Checkbox checked={filter.overdue === true} onChange={(e) => change({ overdue: e.target.checked || undefined })}>
        只看超期
      </Checkbox>
      <Button type="primary" htmlType="submit">
        查询
      </Button>
      <Button
        onClick={() => {
          setQ('')
          onChange({})
        }}
      >
        重置
      </Button>
    </form>
  )
}
