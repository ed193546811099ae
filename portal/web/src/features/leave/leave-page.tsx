import { PlusOutlined } from '@ant-design/icons'
import { Button, Switch } from 'antd'
import { useState } from 'react'
import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { PageHeader } from '@/components/page-header'
import { Section } from '@/components/section'
import { useMe } from '@/lib/api/use-me'
import { usePageTitle } from '@/lib/use-page-title'
import { LeaveDialog } from './leave-dialog'
import { LeaveList } from './leave-list'
import { StandingIn } from './standing-in'
import { useAbsences } from './use-absences'

/** 请假与代理: one's own leave, whom one stands in for, and who of the unit is away. */
export function LeavePage() {
  usePageTitle('请假与代理')
  const me = useMe().data
  const [all, setAll] = useState(false)
  const [asking, setAsking] = useState(false)
  const absences = useAbsences(all)
  return (
    <>
      <PageHeader
        title="请假与代理"
        note="不在岗期间，待办由代理人以您的名义办理，流水写明“甲代乙”"
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAsking(true)}>
            登记请假
          </Button>
        }
      />
      <AsyncView state={absences} rows={6}>
        {(data) => (
          <div className="stack">
            <StandingIn items={data.items.filter((item) => item.status === 'running' && item.deputy.userName === me?.userName)} />
            <Section
              title="请假登记"
              extra={
                <span className="row">
                  <Switch id="leave-all" size="small" checked={all} onChange={setAll} aria-label="显示已结束的" />
                  <label htmlFor="leave-all">显示已结束的</label>
                </span>
              }
            >
              {data.items.length === 0 ? (
                <EmptyHint title="没有请假登记" hint="请假、外出、培训前登记代理人，派来的办件就不会没人接。" />
              ) : (
                <LeaveList items={data.items} />
              )}
            </Section>
          </div>
        )}
      </AsyncView>
      {asking && <LeaveDialog onClose={() => setAsking(false)} />}
    </>
  )
}
