import { Input, Radio } from 'antd'
import { useEffect, useRef } from 'react'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { AttachmentsField } from '@/components/attachments-field'
import { channels } from './intake-words'
import { ReporterFields } from './reporter-fields'
import type { Intake } from './use-intake'
import styles from './intake-page.module.css'

/** Left half: what the reporter says and who they are, in the order of speaking. */
export function MessagePane({ intake }: { intake: Intake }) {
  const { draft, dispatch } = intake
  const box = useRef<TextAreaRef>(null)
  const filed = intake.open.data !== undefined
  useEffect(() => {
    if (!filed) box.current?.focus()
  }, [filed])
  return (
    <section className="card stack" aria-label="来电与诉求">
      <div>
        <span id="channel-label" className={styles.label}>
          来源渠道
        </span>
        <Radio.Group
          aria-labelledby="channel-label"
          optionType="button"
          buttonStyle="solid"
          size="small"
          value={draft.channel}
          onChange={(e) => dispatch({ type: 'set', values: { channel: e.target.value as string } })}
          options={channels.map((c) => ({ ...c }))}
        />
      </div>
      <ReporterFields intake={intake} />
      <div>
        <label htmlFor="intake-text" className={styles.label}>
          诉求内容
          <span className={styles.must} aria-hidden>
            *
          </span>
        </label>
        <Input.TextArea
          id="intake-text"
          ref={box}
          autoFocus
          value={draft.text}
          onChange={(e) => dispatch({ type: 'set', values: { text: e.target.value } })}
          autoSize={{ minRows: 7, maxRows: 16 }}
          maxLength={5000}
          placeholder="边听边记，或粘贴来文。停顿片刻后，标题、分类、地点和承办单位会自动填好。"
          style={{ fontSize: 15, lineHeight: 1.7 }}
        />
      </div>
      <div className={styles.two}>
        <div>
          <label htmlFor="intake-expectation" className={styles.label}>
            期望结果
          </label>
          <Input id="intake-expectation" value={draft.expectation} maxLength={500} onChange={(e) => dispatch({ type: 'set', values: { expectation: e.target.value } })} placeholder="希望怎样解决" />
        </div>
        <div>
          <label htmlFor="intake-respondent" className={styles.label}>
            被反映对象
          </label>
          <Input id="intake-respondent" value={draft.respondent} maxLength={200} onChange={(e) => dispatch({ type: 'set', values: { respondent: e.target.value } })} placeholder="单位、企业或个人，可不填" />
        </div>
      </div>
      <AttachmentsField key={filed ? 'filed' : 'open'} value={draft.attachments} onChange={(attachments) => dispatch({ type: 'set', values: { attachments } })} />
    </section>
  )
}
