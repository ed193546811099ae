import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Select } from 'antd'
import { useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { RecomputePanel } from '@/components/recompute/recompute-panel'
import { Section } from '@/components/section'
import type { LimitPolicy, LimitRow } from '@/lib/contract'
import { LimitDrawer } from './limit-drawer'
import { LimitHistory } from './limit-history'
import { LimitTable } from './limit-table'
import { LimitTrialBox } from './limit-trial'
import styles from './policies.module.css'
import { useLimits } from './use-limits'

/** 时限 of one case type: what holds, what will, trying it out, and what running deadlines have of it. */
export function LimitsTab() {
  const [search] = useSearchParams()
  const limits = useLimits(search.get('type') ?? undefined)
  return (
    <AsyncView state={limits} rows={8}>
      {(policy) => <Limits key={policy.type} policy={policy} />}
    </AsyncView>
  )
}

function Limits({ policy }: { policy: LimitPolicy }) {
  const [search, setSearch] = useSearchParams()
  const [open, setOpen] = useState<LimitRow | 'new' | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const recount = useRef<HTMLDivElement>(null)
  const clock = search.get('clock')
  const past = search.get('past') === '1'
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
  const rows = policy.rows.filter((row) => (!clock || row.clock === clock) && (past || row.status !== 'ended'))
  const shown = policy.clocks.flatMap(({ id }) => rows.filter((row) => row.clock === id))
  const show = () => {
    recount.current?.scrollIntoView({ block: 'center' })
    recount.current?.querySelector('button')?.focus()
  }
  return (
    <div className="stack">
      {saved && (
        <div className="noted row-between" role="status">
          <span>{saved}</span>
          <Button onClick={show}>去预览影响</Button>
        </div>
      )}
      <Section
        title={policy.name}
        extra={
          policy.mayWrite && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
              新增时限
            </Button>
          )
        }
      >
        <div className="stack">
          <div className={styles.filters} role="search" aria-label="筛选时限">
            <Select aria-label="事项类型" value={policy.type} options={policy.types.map(({ id, name }) => ({ value: id, label: name }))} onChange={(next: string) => put('type', next)} />
            <Select
              aria-label="时钟"
              allowClear
              showSearch
              optionFilterProp="label"
              placeholder="全部时钟"
              value={clock ?? undefined}
              options={policy.clocks.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(next?: string) => put('clock', next)}
            />
            <Checkbox checked={past} onChange={(e) => put('past', e.target.checked ? '1' : undefined)}>
              包括已停用的
            </Checkbox>
            <span className="muted small" aria-live="polite">
              共 {shown.length} 行，条件越具体越优先
            </span>
          </div>
          {shown.length === 0 ? (
            <EmptyHint title="没有符合条件的时限" hint="没有规定的时钟不计时；需要计时的，请新增一行。" />
          ) : (
            <LimitTable rows={shown} mayWrite={policy.mayWrite} onOpen={setOpen} />
          )}
        </div>
      </Section>
      <LimitTrialBox policy={policy} />
      <div ref={recount}>
        <RecomputePanel />
      </div>
      <LimitHistory type={policy.type} mayWrite={policy.mayWrite} />
      {open && <LimitDrawer policy={policy} row={open === 'new' ? null : open} onClose={() => setOpen(null)} onSaved={setSaved} />}
    </div>
  )
}
