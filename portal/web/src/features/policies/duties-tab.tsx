import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { AsyncView } from '@/components/async-view'
import { clearWords } from '@/components/clear-words'
import { EmptyHint } from '@/components/empty-hint'
import { LookupSelect } from '@/components/lookup-select'
import { Section } from '@/components/section'
import { useMay } from '@/lib/api/use-may'
import type { DutyClause } from '@/lib/contract'
import { useDebounced } from '@/lib/use-debounced'
import { DutyDrawer } from './duty-drawer'
import { DutyHistory } from './duty-history'
import { DutyTable } from './duty-table'
import styles from './policies.module.css'
import { useDuties } from './use-duties'

/** 职责条款: what makes a unit responsible, and changing it. Suggestions follow at once. */
export function DutiesTab() {
  const may = useMay('policy.write')
  const [words, setWords] = useState('')
  const [category, setCategory] = useState<string>()
  const [unit, setUnit] = useState<string>()
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<DutyClause | 'new' | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const duties = useDuties({ q: useDebounced(words.trim(), 250) || undefined, category, unit, all })
  return (
    <div className="stack">
      {saved && (
        <p className="noted" role="status">
          {saved}
        </p>
      )}
      <Section
        title="职责条款"
        extra={
          may && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
              新增条款
            </Button>
          )
        }
      >
        <div className="stack">
          <div className={styles.filters} role="search" aria-label="查找职责条款">
            <Input allowClear={clearWords} aria-label="条款关键词" placeholder="关键词：事项、单位、依据" value={words} onChange={(e) => setWords(e.target.value)} />
            <LookupSelect lookup="categories" label="事项分类" placeholder="全部分类" value={category} onChange={(next) => setCategory(next as string | undefined)} />
            <LookupSelect lookup="units" label="主办或协办单位" placeholder="全部单位" value={unit} onChange={(next) => setUnit(next as string | undefined)} />
            <Checkbox checked={all} onChange={(e) => setAll(e.target.checked)}>
              包括已停用的
            </Checkbox>
          </div>
          <AsyncView
            state={duties}
            rows={6}
            isEmpty={(data) => data.items.length === 0}
            empty={<EmptyHint title="没有符合条件的条款" hint="没有条款的事项由属地街道按指定牵头，并请分拨员确认。" />}
          >
            {(data) => (
              <>
                <p className="muted small" aria-live="polite">
                  共 {data.items.length} 条；分类越具体越优先
                </p>
                <DutyTable items={data.items} mayWrite={may} onOpen={setOpen} />
              </>
            )}
          </AsyncView>
        </div>
      </Section>
      <DutyHistory mayWrite={may} />
      {open && <DutyDrawer references={duties.data?.references ?? []} duty={open === 'new' ? null : open} mayWrite={may} onClose={() => setOpen(null)} onSaved={setSaved} />}
    </div>
  )
}
