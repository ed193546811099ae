import { Select } from 'antd'
import { useMemo, useState } from 'react'
import type { LookupItem } from '@/lib/contract'
import { useLookup } from '@/lib/api/use-lookup'
import { useDebounced } from '@/lib/use-debounced'

interface Props {
  lookup: 'units' | 'staff' | 'categories' | 'channels'
  filter?: Record<string, string | undefined>
  multiple?: boolean
  value?: string | string[]
  onChange?: (value: string | string[] | undefined) => void
  /** Names of values chosen elsewhere, so that a code is never shown bare. */
  known?: readonly LookupItem[]
  placeholder?: string
  id?: string
  label?: string
}

/** Searches a directory of the server while typing; used for units, staff and categories. */
export function LookupSelect({ lookup, filter = {}, multiple, value, onChange, known = [], placeholder, id, label }: Props) {
  const [typed, setTyped] = useState('')
  const q = useDebounced(typed, 250)
  const found = useLookup(lookup, { ...filter, q: q || undefined })
  const options = useMemo(() => {
    const all = [...(found.data ?? []), ...known]
    return [...new Map(all.map((item) => [item.value, item])).values()]
  }, [found.data, known])
  return (
    <Select
      id={id}
      aria-label={label}
      mode={multiple ? 'multiple' : undefined}
      value={value === '' ? undefined : value}
      onChange={(next) => onChange?.(next as string | string[] | undefined)}
      showSearch
      allowClear
      filterOption={false}
      onSearch={setTyped}
      loading={found.isFetching}
      placeholder={placeholder ?? '输入名称搜索'}
      notFoundContent={found.error ? '读取失败，请重试' : found.isFetching ? '正在查找…' : '没有找到，请换个词试试'}
      options={options.map((item) => ({ value: item.value, label: item.path || item.label, short: item.label }))}
      style={{ width: '100%' }}
      virtual={false}
    />
  )
}
