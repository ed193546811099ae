import { Form, Select } from 'antd'
import { LookupSelect } from '@/components/lookup-select'
import type { NamedId } from '@/lib/contract'
import { natures, urgencies } from './policy-words'

/** Which clock, and which cases: what is left open asks nothing. */
export function LimitScopeFields({ clocks }: { clocks: readonly NamedId[] }) {
  return (
    <>
      <Form.Item name="clock" label="时钟" rules={[{ required: true, message: '请选择时钟' }]}>
        <Select showSearch optionFilterProp="label" placeholder="请选择" options={clocks.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="category" label="事项分类" extra="包括它的下级分类；以下条件不选表示不限">
        <LookupSelect lookup="categories" label="事项分类" placeholder="不限" />
      </Form.Item>
      <Form.Item name="urgency" label="紧急程度">
        <Select allowClear placeholder="不限" options={urgencies} />
      </Form.Item>
      <Form.Item name="nature" label="诉求性质">
        <Select allowClear placeholder="不限" options={natures} />
      </Form.Item>
      <Form.Item name="source" label="受理渠道">
        <LookupSelect lookup="channels" label="受理渠道" placeholder="不限" />
      </Form.Item>
    </>
  )
}
