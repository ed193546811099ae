import { Checkbox, Input, Select } from 'antd'
import { ContactWindowField } from '@/components/contact-window-field'
import { needsPhone } from './intake-draft'
import { originOf } from './number-origin'
import { followUps, reporterKinds } from './intake-words'
import { RecorderFields } from './recorder-fields'
import type { Intake } from './use-intake'
import styles from './intake-page.module.css'

export function ReporterFields({ intake }: { intake: Intake }) {
  const { draft, dispatch } = intake
  const set = (values: Parameters<typeof dispatch>[0] extends infer A ? (A extends { type: 'set'; values: infer V } ? V : never) : never) => dispatch({ type: 'set', values })
  return (
    <>
      {draft.channel === 'city-12345' && (
        <div className={styles.two}>
          <div>
            <label htmlFor="intake-source" className={styles.label}>
              市工单号
            </label>
            <Input id="intake-source" value={draft.sourceNo} onChange={(e) => set({ sourceNo: e.target.value })} />
          </div>
          <div>
            <label htmlFor="intake-source-due" className={styles.label}>
              市级时限
            </label>
            <Input id="intake-source-due" type="datetime-local" value={draft.sourceDueAt.slice(0, 16)} onChange={(e) => set({ sourceDueAt: e.target.value ? `${e.target.value}:00+08:00` : '' })} />
          </div>
        </div>
      )}
      <div className={styles.three}>
        <div>
          <label htmlFor="intake-phone" className={styles.label}>
            联系电话
            {originOf(draft.phone) && <span className="muted small"> 归属：{originOf(draft.phone)}</span>}
            {needsPhone(draft) && (
              <span className={styles.must} aria-hidden>
                *
              </span>
            )}
          </label>
          <Input id="intake-phone" inputMode="tel" autoComplete="off" disabled={draft.anonymous} value={draft.phone} onChange={(e) => set({ phone: e.target.value.replace(/[^\d+ -]/g, '') })} />
        </div>
        <div>
          <label htmlFor="intake-name" className={styles.label}>
            姓名（称谓）
          </label>
          <Input id="intake-name" autoComplete="off" disabled={draft.anonymous} value={draft.name} onChange={(e) => set({ name: e.target.value })} />
        </div>
        <div>
          <label htmlFor="intake-kind" className={styles.label}>
            诉求人类型
          </label>
          <Select id="intake-kind" style={{ width: '100%' }} virtual={false} value={draft.reporterKind} onChange={(reporterKind: string) => set({ reporterKind })} options={reporterKinds.map((k) => ({ ...k }))} />
        </div>
      </div>
      {draft.reporterKind !== 'person' && (
        <div>
          <label htmlFor="intake-company" className={styles.label}>
            企业或组织名称
          </label>
          <Input id="intake-company" value={draft.company} onChange={(e) => set({ company: e.target.value })} />
        </div>
      )}
      <div className="row" style={{ gap: 20 }}>
        <Checkbox checked={draft.anonymous} onChange={(e) => set({ anonymous: e.target.checked, followUpBy: e.target.checked ? 'none' : 'phone' })}>
          匿名
        </Checkbox>
        <Checkbox checked={draft.confidential} onChange={(e) => set({ confidential: e.target.checked })}>
          要求保密
        </Checkbox>
        <span className="row">
          <label htmlFor="intake-follow-up">回访方式</label>
          <Select id="intake-follow-up" size="small" style={{ width: 96 }} virtual={false} value={draft.followUpBy} onChange={(followUpBy: string) => set({ followUpBy })} options={followUps.map((f) => ({ ...f }))} />
        </span>
      </div>
      {!draft.anonymous && <ContactWindowField size="small" value={draft.contactWindow} onChange={(contactWindow) => set({ contactWindow })} />}
      <RecorderFields intake={intake} />
    </>
  )
}
