import { Select } from 'antd'
import { useState } from 'react'
import { useLookup } from '@/lib/api/use-lookup'
import type { DutyReference } from '@/lib/contract'
import { useDebounced } from '@/lib/use-debounced'

interface Props {
  label: string
  /** Units said relative to the place. */
  references: readonly DutyReference[]
  /** Names of what is chosen already. */
  known: readonly DutyReference[]
  multiple?: boolean
  id?: string
  value?: string | string[]
  onChange?: (value: string | string[]) => void
}

const mostShown = 12

/** One unit by name, or the unit of the place: 属地街道, its office, a station there. */
export function ReferenceSelect({ label, references, known, multiple, id, value, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const words = useDebounced(typed.trim(), 250)
  const found = useLookup('units', { q: words || undefined })
  const units = (found.data ?? []).map((unit) => ({ value: `unit:${unit.value}`, name: unit.label }))
  const chosen = [value ?? []].flat()
  const all = [...new Map([...known, ...references, ...units].map((one) => [one.value, one])).values()]
  const options = all.filter((one) => chosen.includes(one.value) || one.name.includes(typed.trim())).slice(0, mostShown + chosen.length)
  return (
    <Select
      id={id}
      aria-label={label}
      mode={multiple ? 'multiple' : undefined}
      value={value}
      onChange={onChange}
      showSearch
      filterOption={false}
      onSearch={setTyped}
      loading={found.isFetching}
      placeholder="输入单位名称，或选属地单位"
      notFoundContent={found.isFetching ? '正在查找…' : '没有找到，请换个词试试'}
      options={options.map((one) => ({ value: one.value, label: one.name }))}
      virtual={false}
      listHeight={480}
    />
  )
}
