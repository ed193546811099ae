import { Button, DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { clearWords } from '@/components/clear-words'
import { cityInstant, cityWall } from '@/lib/city-time'
import styles from './audit.module.css'
import type { AuditFilter } from './use-audit'

interface Props {
  filter: AuditFilter
  onChange: (parts: Record<string, string | undefined>) => void
}

interface Fields {
  caseNo?: string
  person?: string
  first?: Dayjs | null
  last?: Dayjs | null
}

const fieldsOf = ({ caseNo, person, from, to }: AuditFilter): Fields => ({
  caseNo,
  person,
  first: from ? cityWall(from) : undefined,
  last: to ? cityWall(to).subtract(1, 'day') : undefined,
})

/** By case, person and period; asked for when the words are finished. */
export function AuditFilters({ filter, onChange }: Props) {
  const [form] = Form.useForm<Fields>()
  const ask = ({ caseNo, person, first, last }: Fields) =>
    onChange({
      caseNo: caseNo?.trim() || undefined,
      person: person?.trim() || undefined,
      from: first ? cityInstant(first.startOf('day')) : undefined,
      to: last ? cityInstant(last.startOf('day').add(1, 'day')) : undefined,
    })
  const clear = () => {
    form.setFieldsValue({ caseNo: undefined, person: undefined, first: undefined, last: undefined })
    ask({})
  }
  return (
    <Form form={form} name="audit" className={styles.filters} aria-label="检索流水" initialValues={fieldsOf(filter)} onFinish={ask}>
      <Form.Item name="caseNo" noStyle>
        <Input aria-label="办件编号" placeholder="办件编号" allowClear={clearWords} />
      </Form.Item>
      <Form.Item name="person" noStyle>
        <Input aria-label="操作人" placeholder="操作人姓名或账号" allowClear={clearWords} />
      </Form.Item>
      <Form.Item name="first" noStyle>
        <DatePicker aria-label="从哪天" placeholder="从哪天" allowClear={clearWords} />
      </Form.Item>
      <Form.Item name="last" noStyle>
        <DatePicker aria-label="到哪天" placeholder="到哪天" allowClear={clearWords} />
      </Form.Item>
      <span className="row">
        <Button type="primary" htmlType="submit">
          查询
        </Button>
        <Button onClick={clear}>重置</Button>
      </span>
    </Form>
  )
}
