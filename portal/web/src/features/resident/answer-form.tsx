import { Button, Form, Input, Radio } from 'antd'
import { RefusalView } from '@/components/refusal-view'
import type { FollowUpAnswer } from '@/lib/contract'
import { useAnswer, type Holder } from './use-progress'
import styles from './resident.module.css'

const results = [
  { value: 'satisfied', label: '满意' },
  { value: 'mostly-satisfied', label: '基本满意' },
  { value: 'dissatisfied-result', label: '对结果不满意' },
  { value: 'dissatisfied-process', label: '对办理过程不满意' },
]

const solving = [
  { value: 'solved', label: '已解决' },
  { value: 'partly', label: '部分解决' },
  { value: 'unsolved', label: '没有解决' },
]

interface ChoicesProps {
  label: string
  options: typeof results
  id?: string
  value?: string
  onChange?: (value: string) => void
}

/** Buttons to tap; the form's aria-required stays off the wrapper, which has no role to carry it. */
function Choices({ label, options, id, value, onChange }: ChoicesProps) {
  return (
    <div role="radiogroup" aria-label={label}>
      <Radio.Group id={id} className={styles.choices} options={options} optionType="button" value={value} onChange={(e) => onChange?.(e.target.value as string)} />
    </div>
  )
}

/** The reporter's own judgement: two taps, and a word where something is wrong. */
export function AnswerForm({ holder, onDone }: { holder: Holder; onDone: (thanks: string) => void }) {
  const answer = useAnswer(holder)
  const [form] = Form.useForm<FollowUpAnswer>()
  const result = Form.useWatch('result', form)
  const unhappy = result?.startsWith('dissatisfied') ?? false
  return (
    <section className={styles.card} aria-labelledby="answer-title">
      <h2 id="answer-title">请您评价</h2>
      <p className="muted">您的评价会直接记入这件办件，办理单位看得到评价，看不到您的电话。</p>
      <Form form={form} layout="vertical" onFinish={(values) => answer.mutate(values, { onSuccess: onDone })} scrollToFirstError>
        <Form.Item name="solved" label="问题解决了吗" rules={[{ required: true, message: '请选择问题是否解决' }]}>
          <Choices label="问题解决了吗" options={solving} />
        </Form.Item>
        <Form.Item name="result" label="您满意吗" rules={[{ required: true, message: '请选择是否满意' }]}>
          <Choices label="您满意吗" options={results} />
        </Form.Item>
        <Form.Item
          name="comment"
          label={unhappy ? '哪里不满意' : '还想说的话（可不填）'}
          rules={unhappy ? [{ required: true, whitespace: true, message: '请简单说说哪里不满意，我们会请人与您联系' }] : []}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} showCount />
        </Form.Item>
        {answer.error && (
          <div style={{ marginBottom: 14 }}>
            <RefusalView error={answer.error} />
          </div>
        )}
        <Button type="primary" htmlType="submit" block loading={answer.isPending}>
          提交评价
        </Button>
      </Form>
    </section>
  )
}
