import { Input, Switch } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { clearWords } from '@/components/clear-words'
import { EmptyHint } from '@/components/empty-hint'
import { LookupSelect } from '@/components/lookup-select'
import { PageHeader } from '@/components/page-header'
import type { Precedent } from '@/lib/contract'
import { usePageTitle } from '@/lib/use-page-title'
import { PrecedentDrawer } from './precedent-drawer'
import { PrecedentList } from './precedent-list'
import styles from './precedents.module.css'
import { usePrecedents } from './use-precedents'

const said = (one: Precedent) => [one.caseNo, one.category.path, one.street?.name, one.unit.name, one.basisName, one.text, one.decidedBy].join(' ')

/** Every word has to be there, wherever. */
const fits = (one: Precedent, words: string) => words.split(/\s+/).every((word) => said(one).includes(word))

/** 裁定先例库: what was settled once need not be fought over again. */
export function PrecedentsPage() {
  usePageTitle('裁定先例库')
  const [search, setSearch] = useSearchParams()
  const [words, setWords] = useState('')
  const filter = { category: search.get('category') ?? undefined, unit: search.get('unit') ?? undefined, all: search.get('all') === '1' }
  const precedents = usePrecedents(filter)
  const put = (name: string, value?: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  return (
    <>
      <PageHeader title="裁定先例库" note="会商裁定和分拨决定形成的派单先例，同类事项派单时优先参考" />
      <div className="card stack">
        <div className={styles.filters} role="search" aria-label="查找先例">
          <Input allowClear={clearWords} aria-label="先例关键词" placeholder="关键词：编号、单位、裁定内容" value={words} onChange={(e) => setWords(e.target.value)} />
          <LookupSelect lookup="categories" label="事项分类" placeholder="全部分类" value={filter.category} onChange={(next) => put('category', next as string | undefined)} />
          <LookupSelect lookup="units" label="主办单位" placeholder="全部主办单位" value={filter.unit} onChange={(next) => put('unit', next as string | undefined)} />
          <span className="row">
            <Switch id="precedents-all" size="small" checked={filter.all} onChange={(on) => put('all', on ? '1' : undefined)} aria-label="包括已废止的" />
            <label htmlFor="precedents-all">包括已废止的</label>
          </span>
        </div>
        <AsyncView state={precedents} rows={6}>
          {(data) => {
            const shown = data.items.filter((one) => fits(one, words.trim()))
            const open = data.items.find((one) => one.id === search.get('open'))
            return (
              <>
                <p className="muted small" aria-live="polite">
                  共 {shown.length} 条
                </p>
                {shown.length === 0 ? (
                  <EmptyHint title="没有符合条件的先例" hint="派单异议经会商裁定，或分拨员决定并选择“作为先例”后，会自动收进这里。" />
                ) : (
                  <PrecedentList items={shown} onOpen={(one) => put('open', one.id)} />
                )}
                {open && <PrecedentDrawer precedent={open} onClose={() => put('open')} />}
              </>
            )
          }}
        </AsyncView>
      </div>
    </>
  )
}
