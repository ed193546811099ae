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

/** A list without a scroll bar: the keyboard reaches all of it, and more words find the rest. */
const mostShown = 12
const tallest = 560

const valuesOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value : value ? [value] : [])

/** Searches a directory of the server while typing; used for units, staff and categories. */
export function LookupSelect({ lookup, filter = {}, multiple, value, onChange, known = [], placeholder, id, label }: Props) {
  const [typed, setTyped] = useState('')
  const words = useDebounced(typed, 250)
  // the staff of one unit come all at once and are searched here
  const q = lookup === 'staff' ? undefined : words || undefined
  const found = useLookup(lookup, { ...filter, q })
  const named = useMemo(() => [...(found.data ?? []), ...known], [found.data, known])
  const bare = valuesOf(value).find((one) => !named.some((item) => item.value === one))
  const looked = useLookup(lookup, { ...filter, q: bare }, bare !== undefined && lookup !== 'staff')
  // a question that is not asked still answers with what it was asked before
  const owned = useMemo(() => (looked.data ?? []).filter((item) => item.value === bare), [looked.data, bare])
  const all = useMemo(() => [...new Map([...owned, ...named].map((item) => [item.value, item])).values()], [owned, named])
  const chosen = all.filter((item) => valuesOf(value).includes(item.value))
  const others = all.filter((item) => !chosen.includes(item) && (lookup !== 'staff' || item.label.includes(typed.trim())))
  const options = [...chosen, ...others.slice(0, mostShown)]
  const hidden = Math.max(0, others.length - mostShown)
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
      options={options.map((item) => ({ value: item.value, label: lookup === 'categories' ? item.path || item.label : item.label, above: lookup === 'categories' ? null : item.path }))}
      optionRender={({ data }) => (
        <span className="row-between">
          <span>{data.label}</span>
          {data.above && <span className="muted small">{data.above}</span>}
        </span>
      )}
      popupRender={(menu) => (
        <>
          {menu}
          {hidden > 0 && <p className="muted small" style={{ padding: '6px 12px' }}>还有 {hidden} 项，请输入名称缩小范围</p>}
        </>
      )}
      listHeight={tallest}
      virtual={false}
      style={{ width: '100%' }}
    />
  )
}
