import { Button, DatePicker, Form, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { clearWords } from '@/components/clear-words'
import { LookupSelect } from '@/components/lookup-select'
import { RefusalView } from '@/components/refusal-view'
import { Section } from '@/components/section'
import { cityInstant, cityWall } from '@/lib/city-time'
import type { LimitPolicy } from '@/lib/contract'
import { LimitTrialAnswer } from './limit-trial-answer'
import { natures, urgencies } from './policy-words'
import styles from './policies.module.css'
import { useTryLimit, type TrialAsked } from './use-limits'

interface Fields extends Omit<TrialAsked, 'at'> {
  at?: Dayjs | null
}

/** 试算: which row wins for such a case, and when it would be due. */
export function LimitTrialBox({ policy }: { policy: LimitPolicy }) {
  const trial = useTryLimit(policy.type)
  const handle = policy.clocks.find(({ id }) => id === 'handle') ?? policy.clocks[0]
  return (
    <Section title="试算">
      <div className="stack">
        <p className="muted small">描述一件办件，看哪一行起作用、几时到期。市转办的还要与市时限减 1 工作日比较，取早的。</p>
        <Form<Fields>
          layout="vertical"
          name="trial"
          className={styles.trial}
          initialValues={{ clock: handle.id, urgency: 'normal', nature: 'help', source: 'phone', at: cityWall() }}
          onFinish={({ at, ...asked }) => trial.mutate({ ...asked, at: at ? cityInstant(at) : undefined })}
        >
          <Form.Item name="clock" label="时钟">
            <Select showSearch optionFilterProp="label" options={policy.clocks.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
          <Form.Item name="category" label="事项分类">
            <LookupSelect lookup="categories" label="事项分类" placeholder="不限" />
          </Form.Item>
          <Form.Item name="urgency" label="紧急程度">
            <Select options={urgencies} />
          </Form.Item>
          <Form.Item name="nature" label="诉求性质">
            <Select options={natures} />
          </Form.Item>
          <Form.Item name="source" label="受理渠道">
            <LookupSelect lookup="channels" label="受理渠道" />
          </Form.Item>
          <Form.Item name="at" label="起算时间">
            <DatePicker allowClear={clearWords} showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} placeholder="现在" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={trial.isPending}>
            开始试算
          </Button>
        </Form>
        {trial.error && <RefusalView error={trial.error} />}
        {trial.data && <LimitTrialAnswer trial={trial.data} />}
      </div>
    </Section>
  )
}
