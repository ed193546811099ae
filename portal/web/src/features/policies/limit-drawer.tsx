import { Facts } from '@/components/facts'
import type { LimitPolicy, LimitRow } from '@/lib/contract'
import { ChangeDrawer } from './change-drawer'
import { LimitForm } from './limit-form'
import { LimitPreview } from './limit-preview'
import { OriginPill, sayDays, sayLimit, VerifiedPill } from './policy-words'
import { useChangeLimit, usePreviewLimit } from './use-limits'

interface Props {
  policy: LimitPolicy
  /** Null: a row is added. */
  row: LimitRow | null
  onClose: () => void
  onSaved: (words: string) => void
}

/** One row, and changing it: first what it does, then the deed. */
export function LimitDrawer({ policy, row, onClose, onSaved }: Props) {
  return (
    <ChangeDrawer
      title={row ? `${row.clockName}时限` : '新增时限'}
      facts={row && <RowFacts row={row} />}
      planned={row?.status === 'planned' ? '这一行还没有生效；要改的，请先在“改动记录”里撤销。' : null}
      mayWrite={policy.mayWrite}
      preview={usePreviewLimit(policy.type)}
      change={useChangeLimit(policy.type)}
      form={(looking) => <LimitForm policy={policy} row={row} {...looking} />}
      shown={(answer) => <LimitPreview answer={answer} />}
      onChanged={({ change: made }) => onSaved(`已保存：${made.clockName}（${made.scope}）${made.from} 起${made.kindName}。在计的时限不会自动变动，要变的请预览影响后提交重算。`)}
      onClose={onClose}
    />
  )
}

function RowFacts({ row }: { row: LimitRow }) {
  return (
    <Facts
      items={[
        { label: '条件', value: row.scope, wide: true },
        { label: '时限', value: `${sayLimit(row)}${row.limit ? `（${row.start}）` : ''}` },
        { label: '延期', value: row.extension ? `最多 ${row.extension.text}` : '不可延期' },
        {
          label: '依据',
          value: (
            <>
              {row.basis} <VerifiedPill verified={row.verified} />
            </>
          ),
          wide: true,
        },
        { label: '有效期', value: sayDays(row.from, row.until) },
        { label: '来源', value: <OriginPill origin={row.origin} /> },
        { label: '编号', value: <span className="mono">{row.id}</span> },
      ]}
    />
  )
}
