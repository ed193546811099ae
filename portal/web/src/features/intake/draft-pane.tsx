import { Input, Radio } from 'antd'
import { EvidenceList } from '@/components/evidence-list'
import { LookupSelect } from '@/components/lookup-select'
import { Pill } from '@/components/pill'
import { ClassificationView } from '@/components/case/classification-view'
import { showTime } from '@/lib/time'
import { natures, urgencies } from './intake-words'
import { OriginLabel } from './origin-label'
import { placeEvidence } from './place-evidence'
import { PositionField } from './position-field'
import { UnitFields } from './unit-fields'
import type { Intake } from './use-intake'
import styles from './intake-page.module.css'

/** Right half: the form that filled itself in, every field with its origin and evidence. */
export function DraftPane({ intake }: { intake: Intake }) {
  const { draft, dispatch, suggestion } = intake
  const edit = (values: Extract<Parameters<typeof dispatch>[0], { type: 'edit' }>['values']) => dispatch({ type: 'edit', values })
  return (
    <section className="card stack" aria-label="智能填单">
      <div>
        <OriginLabel intake={intake} field="title" htmlFor="draft-title" text="标题" />
        <Input id="draft-title" value={draft.title} maxLength={60} onChange={(e) => edit({ title: e.target.value })} placeholder="地点 + 事由，30 字以内" />
      </div>
      <div>
        <OriginLabel
          intake={intake}
          field="category"
          htmlFor="draft-category"
          text="事项分类"
          evidence={suggestion?.classification && <ClassificationView text={draft.text} classification={suggestion.classification} />}
        />
        <LookupSelect
          id="draft-category"
          label="事项分类"
          lookup="categories"
          value={draft.category?.value}
          known={draft.category ? [draft.category] : []}
          onChange={(value) => edit({ category: typeof value === 'string' ? { value, label: value } : null })}
          placeholder="输入事项名称搜索"
        />
      </div>
      <div>
        <OriginLabel intake={intake} field="address" htmlFor="draft-address" text="事发地址" evidence={suggestion?.place && <EvidenceList items={placeEvidence(suggestion.place)} />} />
        <Input id="draft-address" value={draft.address} maxLength={200} onChange={(e) => edit({ address: e.target.value })} placeholder="街道、社区、小区、楼号或路口" />
        {suggestion?.place?.street && (
          <p className="muted small" style={{ marginTop: 4 }}>
            属地：{[suggestion.place.street, suggestion.place.community].filter(Boolean).join(' · ')}
          </p>
        )}
        <PositionField intake={intake} />
      </div>
      <div className={styles.two}>
        <div>
          <OriginLabel intake={intake} field="urgency" labelId="draft-urgency" text="紧急程度" />
          <Radio.Group aria-labelledby="draft-urgency" value={draft.urgency} onChange={(e) => edit({ urgency: e.target.value as string })} options={urgencies.map((u) => ({ ...u }))} />
        </div>
        {suggestion && suggestion.marks.length > 0 && (
          <div>
            <p className={styles.label}>附加标记</p>
            <div className="row">
              {suggestion.marks.map((mark) => (
                <Pill key={mark} tone="red">
                  {mark}
                </Pill>
              ))}
            </div>
          </div>
        )}
      </div>
      <div>
        <OriginLabel intake={intake} field="nature" labelId="draft-nature" text="诉求性质" />
        <Radio.Group aria-labelledby="draft-nature" value={draft.nature} onChange={(e) => edit({ nature: e.target.value as string })} options={natures.map((n) => ({ ...n }))} />
      </div>
      <UnitFields intake={intake} />
      {suggestion?.limit && (
        <p className={styles.limit}>
          办理时限 <strong>{suggestion.limit.text}</strong>
          {suggestion.limit.dueAt && <span className="muted">，预计 {showTime(suggestion.limit.dueAt)} 前办结</span>}
        </p>
      )}
    </section>
  )
}
