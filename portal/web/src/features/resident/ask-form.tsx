import { Button, Form, Input } from 'antd'
import { asCaseNo } from '@/lib/case-no'
import type { Holder } from './use-progress'

interface Props {
  given: Partial<Holder>
  busy: boolean
  onAsk: (holder: Holder) => void
}

/** Number and code, as somebody reads them off a slip or a message. */
export function AskForm({ given, busy, onAsk }: Props) {
  const ask = (values: Holder) => onAsk({ caseNo: asCaseNo(values.caseNo) ?? values.caseNo.trim(), code: values.code.trim() })
  return (
    <Form layout="vertical" initialValues={given} onFinish={ask}>
      <Form.Item name="caseNo" label="工单号" rules={[{ required: true, whitespace: true, message: '请填写工单号，提交后的页面和短信里都有' }]}>
        <Input autoComplete="off" placeholder="例如 SQ20261121-000123-7" />
      </Form.Item>
      <Form.Item name="code" label="查询码" rules={[{ required: true, whitespace: true, message: '请填写查询码，提交或登记时告诉您的十位字母和数字' }]}>
        <Input autoComplete="off" maxLength={20} placeholder="十位字母和数字，不分大小写" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        查询进度
      </Button>
    </Form>
  )
}
