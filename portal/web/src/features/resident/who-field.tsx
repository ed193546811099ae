import { Checkbox, Input, Radio } from 'antd'
import { ContactWindowField } from '@/components/contact-window-field'
import type { Missing, SayDraft } from './say-draft'
import styles from './resident.module.css'

interface Props {
  draft: SayDraft
  missing: Missing
  onChange: (values: Partial<SayDraft>) => void
}

/** 实名 or 匿名: a number to be called back on, or nothing at all. */
export function WhoField({ draft, missing, onChange }: Props) {
  return (
    <div className="stack">
      <div role="radiogroup" aria-label="怎么反映">
        <Radio.Group
          className={styles.choices}
          optionType="button"
          value={draft.anonymous}
          onChange={(e) => onChange({ anonymous: e.target.value as boolean })}
          options={[
            { value: false, label: '留下电话' },
            { value: true, label: '匿名反映' },
          ]}
        />
      </div>
      {draft.anonymous ? (
        <p>匿名反映的，不会有人给您打电话。提交后请记好查询码，凭它看进度。</p>
      ) : (
        <>
          <div>
            <label htmlFor="say-phone">联系电话（必填，办好告诉您）</label>
            <Input
              id="say-phone"
              inputMode="tel"
              autoComplete="tel"
              maxLength={30}
              value={draft.phone}
              status={missing.phone && 'error'}
              aria-invalid={missing.phone !== undefined}
              aria-describedby={missing.phone && 'say-phone-missing'}
              onChange={(e) => onChange({ phone: e.target.value })}
            />
            {missing.phone && (
              <p id="say-phone-missing" className={styles.missing}>
                {missing.phone}
              </p>
            )}
          </div>
          <div>
            <label htmlFor="say-name">怎么称呼您（可不填）</label>
            <Input id="say-name" autoComplete="name" maxLength={50} value={draft.name} onChange={(e) => onChange({ name: e.target.value })} />
          </div>
          <ContactWindowField value={draft.contactWindow} onChange={(contactWindow) => onChange({ contactWindow })} />
          <Checkbox checked={draft.confidential} onChange={(e) => onChange({ confidential: e.target.checked })}>
            申请保密：不让办理单位知道我的姓名和电话
          </Checkbox>
          <Checkbox checked={draft.isCompany} onChange={(e) => onChange({ isCompany: e.target.checked })}>
            代表企业反映
          </Checkbox>
          {draft.isCompany && (
            <div>
              <label htmlFor="say-company">企业名称</label>
              <Input id="say-company" maxLength={200} value={draft.company} status={missing.company && 'error'} aria-describedby={missing.company && 'say-company-missing'} onChange={(e) => onChange({ company: e.target.value })} />
              {missing.company && (
                <p id="say-company-missing" className={styles.missing}>
                  {missing.company}
                </p>
              )}
            </div>
          )}
        </>
      )}
    </div>
  )
}
