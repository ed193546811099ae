import { Checkbox, Form, Input, InputNumber, Radio, Select, type FormInstance } from 'antd'
import type { LimitFields } from './limit-form'
import { units } from './policy-words'
import styles from './policies.module.css'

/** How long, how much longer at most, and where that is written. */
export function LimitAmountFields({ form }: { form: FormInstance<LimitFields> }) {
  const timed = Form.useWatch('timed', form) ?? true
  return (
    <>
      <Form.Item name="timed" label="是否计时">
        <Radio.Group
          options={[
            { value: true, label: '计时' },
            { value: false, label: '不计时' },
          ]}
        />
      </Form.Item>
      {timed && (
        <div className={styles.amounts}>
          <Form.Item name="amount" label="时限" rules={[{ required: true, message: '请填写时限' }]}>
            <InputNumber min={0.05} max={999} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="unit" label="计时单位">
            <Select options={[...units]} />
          </Form.Item>
          <Form.Item name="extension" label="最多可延期" extra="同一单位，不填则不可延期">
            <InputNumber min={0.05} max={999} style={{ width: '100%' }} />
          </Form.Item>
        </div>
      )}
      <Form.Item name="basis" label="依据" rules={[{ required: true, whitespace: true, message: '请填写依据' }]}>
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={200} placeholder="文件名称和文号" />
      </Form.Item>
      <Form.Item name="verified" valuePropName="checked">
        <Checkbox>已与现行文件核对（不勾选则显示“待核”）</Checkbox>
      </Form.Item>
    </>
  )
}
