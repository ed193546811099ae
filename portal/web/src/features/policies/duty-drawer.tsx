import { Facts } from '@/components/facts'
import type { DutyClause, DutyReference } from '@/lib/contract'
import { ChangeDrawer } from './change-drawer'
import { DutyForm } from './duty-form'
import { DutyPreview } from './duty-preview'
import { OriginPill, sayDays } from './policy-words'
import { useChangeDuty, usePreviewDuty } from './use-duties'

interface Props {
  references: readonly DutyReference[]
  /** Null: a clause is added. */
  duty: DutyClause | null
  mayWrite: boolean
  onClose: () => void
  onSaved: (words: string) => void
}

/** One clause, and changing it: first who would be suggested, then the deed. */
export function DutyDrawer({ references, duty, mayWrite, onClose, onSaved }: Props) {
  return (
    <ChangeDrawer
      title={duty ? `职责条款：${duty.name}` : '新增条款'}
      facts={duty && <DutyFacts duty={duty} />}
      planned={duty?.status === 'planned' ? '这一条还没有生效；要改的，请先在“改动记录”里撤销。' : null}
      mayWrite={mayWrite}
      preview={usePreviewDuty()}
      change={useChangeDuty()}
      form={(looking) => <DutyForm references={references} duty={duty} {...looking} />}
      shown={(answer) => <DutyPreview answer={answer} />}
      onChanged={({ change: made }) => onSaved(`已保存：条款“${made.name}” ${made.from} 起${made.kindName}。以后的派单建议按新条款；已派出的办件不变。`)}
      onClose={onClose}
    />
  )
}

function DutyFacts({ duty }: { duty: DutyClause }) {
  return (
    <Facts
      items={[
        { label: '内容', value: duty.text, wide: true },
        { label: '事项分类', value: duty.categories.map((one) => one.path).join('；'), wide: true },
        { label: '限于', value: duty.topics.join('、'), wide: true },
        { label: '主办', value: duty.lead.name },
        { label: '协办', value: duty.support.map((one) => one.name).join('、') || '无' },
        { label: '类型', value: `${duty.kindName}，${duty.areaName}` },
        { label: '执法权', value: duty.enforcement ? '需要' : '不需要' },
        { label: '依据', value: duty.basis, wide: true },
        { label: '有效期', value: sayDays(duty.from, duty.until) },
        { label: '来源', value: <OriginPill origin={duty.origin} /> },
      ]}
    />
  )
}
