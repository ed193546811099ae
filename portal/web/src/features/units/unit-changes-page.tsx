import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { PageHeader } from '@/components/page-header'
import { Section } from '@/components/section'
import { useMay } from '@/lib/api/use-may'
import { usePageTitle } from '@/lib/use-page-title'
import { ChangeDialog } from './change-dialog'
import { ChangeList } from './change-list'
import { useUnitChanges } from './use-unit-changes'

/** 单位变更: what changed, what will, and registering the next. */
export function UnitChangesPage() {
  usePageTitle('单位变更')
  const may = useMay('unit.manage')
  const changes = useUnitChanges()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <PageHeader
        title="单位变更"
        note="撤并、拆分、更名、划转，从登记的日期起生效"
        actions={
          may && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAsking(true)}>
              登记变更
            </Button>
          )
        }
      />
      <AsyncView state={changes} rows={6}>
        {(data) => (
          <div className="stack">
            <Section title="将要生效">
              <ChangeList
                label="将要生效"
                items={data.items.filter((item) => item.status === 'planned' || item.status === 'carrying-out')}
                mayRevoke={may}
                empty={<p className="muted">没有将要生效的变更。</p>}
              />
            </Section>
            <Section title="历次变更">
              <ChangeList
                label="历次变更"
                items={data.items.filter((item) => item.status === 'done' || item.status === 'revoked')}
                mayRevoke={false}
                empty={<EmptyHint title="还没有单位变更" hint="机构改革、社区调整时在这里登记，在办事项会随单位自动移交。" />}
              />
            </Section>
          </div>
        )}
      </AsyncView>
      {asking && <ChangeDialog onClose={() => setAsking(false)} />}
    </>
  )
}
