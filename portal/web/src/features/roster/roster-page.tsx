import { LeftOutlined, PhoneOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { LookupSelect } from '@/components/lookup-select'
import { PageHeader } from '@/components/page-header'
import { useMe } from '@/lib/api/use-me'
import { cityInstant, cityWall } from '@/lib/city-time'
import { usePageTitle } from '@/lib/use-page-title'
import { MonthSheet } from './month-sheet'
import { RosterDialog } from './roster-dialog'
import styles from './roster.module.css'
import { sheetSpan } from './shifts'
import { useRoster } from './use-roster'

/** 值班表 of one unit, a month at a time, and who has the watch now. */
export function RosterPage() {
  usePageTitle('值班表')
  const me = useMe().data
  const [search, setSearch] = useSearchParams()
  const [planning, setPlanning] = useState(false)
  const today = cityWall()
  const asked = dayjs(search.get('month') ?? '')
  const month = (asked.isValid() ? asked : today).startOf('month')
  const unit = search.get('unit') ?? me?.unit?.code
  const [first, last] = sheetSpan(month)
  const roster = useRoster({ unit, from: cityInstant(first), until: cityInstant(last) })
  const show = (next: { month?: string; unit?: string }) => setSearch({ month: month.format('YYYY-MM'), ...(unit ? { unit } : {}), ...next }, { replace: true })
  const turn = (by: number) => show({ month: month.add(by, 'month').format('YYYY-MM') })
  return (
    <>
      <PageHeader
        title="值班表"
        note="紧急件由当班的值班员先接；没有排班的单位由上一级的值班员接"
        actions={
          roster.data?.mayEdit && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setPlanning(true)}>
              排班
            </Button>
          )
        }
      />
      <div className="card">
        <div className={styles.bar}>
          <div className={styles.unit}>
            <LookupSelect
              lookup="units"
              label="单位"
              value={unit}
              known={me?.unit ? [{ value: me.unit.code, label: me.unit.name }] : []}
              onChange={(next) => show({ unit: (next as string | undefined) ?? me?.unit?.code })}
            />
          </div>
          <div className={styles.months}>
            <Button icon={<LeftOutlined />} aria-label="上一个月" onClick={() => turn(-1)} />
            <h2 aria-live="polite">{month.format('YYYY 年 M 月')}</h2>
            <Button icon={<RightOutlined />} aria-label="下一个月" onClick={() => turn(1)} />
            <Button onClick={() => show({ month: today.format('YYYY-MM') })}>本月</Button>
          </div>
        </div>
        <AsyncView state={roster} rows={10}>
          {(data) => (
            <>
              <p className={styles.now}>
                <PhoneOutlined aria-hidden /> {data.unit.name}现在当班：<span className="strong">{data.onDuty?.name ?? '无人当班'}</span>
                {!data.onDuty && <span className="muted small">，紧急件将派到单位待办，由专管员签收</span>}
              </p>
              <MonthSheet month={month} shifts={data.items} mayEdit={data.mayEdit} />
              {planning && <RosterDialog unit={data.unit} month={month} onClose={() => setPlanning(false)} />}
            </>
          )}
        </AsyncView>
      </div>
    </>
  )
}
