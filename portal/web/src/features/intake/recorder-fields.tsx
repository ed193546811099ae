import { Checkbox, Input, Select } from 'antd'
import { relations } from './intake-words'
import type { Intake } from './use-intake'
import styles from './intake-page.module.css'

/** 代录人 and 文字受理: for who cannot register, hear or be understood by telephone. */
export function RecorderFields({ intake }: { intake: Intake }) {
  const { draft, dispatch } = intake
  return (
    <>
      <div className="row" style={{ gap: 20 }}>
        <Checkbox checked={draft.recorded} onChange={(e) => dispatch({ type: 'set', values: { recorded: e.target.checked } })}>
          代录（他人代为登记）
        </Checkbox>
        <Checkbox
          checked={draft.inWriting}
          onChange={(e) => dispatch({ type: 'set', values: { inWriting: e.target.checked, followUpBy: e.target.checked ? 'sms' : 'phone' } })}
        >
          文字受理（聋哑、方言等，只用文字联系）
        </Checkbox>
      </div>
      {draft.recorded && (
        <div className={styles.three}>
          <div>
            <label htmlFor="intake-recorder-name" className={styles.label}>
              代录人姓名
            </label>
            <Input id="intake-recorder-name" autoComplete="off" maxLength={50} value={draft.recorderName} onChange={(e) => dispatch({ type: 'set', values: { recorderName: e.target.value } })} />
          </div>
          <div>
            <label htmlFor="intake-recorder-relation" className={styles.label}>
              与诉求人关系
            </label>
            <Select
              id="intake-recorder-relation"
              style={{ width: '100%' }}
              virtual={false}
              value={draft.recorderRelation}
              onChange={(recorderRelation: string) => dispatch({ type: 'set', values: { recorderRelation } })}
              options={relations.map((relation) => ({ ...relation }))}
            />
          </div>
          <div>
            <label htmlFor="intake-recorder-phone" className={styles.label}>
              代录人电话
            </label>
            <Input
              id="intake-recorder-phone"
              inputMode="tel"
              autoComplete="off"
              value={draft.recorderPhone}
              onChange={(e) => dispatch({ type: 'set', values: { recorderPhone: e.target.value.replace(/[^\d+ -]/g, '') } })}
            />
          </div>
        </div>
      )}
    </>
  )
}
