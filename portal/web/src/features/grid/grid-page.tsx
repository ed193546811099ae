import { AimOutlined, PhoneOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { PageHeader } from '@/components/page-header'
import { RefusalView } from '@/components/refusal-view'
import { Section } from '@/components/section'
import { useHere } from '@/lib/use-here'
import { usePageTitle } from '@/lib/use-page-title'
import { byDistance, pointOf } from './by-distance'
import { GridMap } from './grid-map'
import styles from './grid-page.module.css'
import { TaskRow } from './task-row'
import { useArrive, useGridDay } from './use-grid-day'

/** 网格员首页: the own grid, today's work by distance, reporting, and help at one touch. */
export function GridPage() {
  usePageTitle('我的网格')
  const { message } = App.useApp()
  const navigate = useNavigate()
  const day = useGridDay()
  const { here, ask } = useHere()
  const arrive = useArrive()
  const [chosen, setChosen] = useState<string | null>(null)
  const pick = (id: string) => {
    setChosen(id)
    document.getElementById(`task-${id}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }
  const arrived = (id: string) => arrive.mutate(id, { onSuccess: (told) => void message.success(told.text, 6) })
  return (
    <>
      <PageHeader
        title="我的网格"
        note={day.data && `${day.data.unit.name} · 按距离排列`}
        actions={
          <>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/intake')}>
              上报
            </Button>
            <Button icon={<AimOutlined />} loading={here.busy} onClick={() => void ask()}>
              {here.at ? '更新我的位置' : '用我的位置'}
            </Button>
          </>
        }
      />
      <AsyncView state={day} rows={8}>
        {(data) => {
          const tasks = byDistance(data.items, here.at ?? pointOf(data.home))
          return (
            <div className={styles.columns}>
              <GridMap unit={data.unit.code} tasks={tasks} here={here.at} chosen={chosen} onPick={pick} />
              <Section title={`今日任务 ${data.items.length}${data.hasMore ? '+' : ''}`} extra={<span className="muted small">{here.at ? '从您的位置算起' : `从${data.area.name}中心算起`}</span>}>
                {here.problem && <Alert type="warning" showIcon message={`${here.problem}现在按网格中心算距离。`} />}
                {arrive.error && <RefusalView error={arrive.error} onClose={() => arrive.reset()} />}
                {tasks.length === 0 ? (
                  <EmptyHint title="现在没有任务" hint="核实、核查、走访和隐患复查派到您这里时会自动出现；发现问题请点“上报”。" />
                ) : (
                  <ol className={styles.tasks} aria-label="今日任务">
                    {tasks.map((placed, i) => (
                      <TaskRow
                        key={placed.work.item.id}
                        number={i + 1}
                        placed={placed}
                        chosen={placed.work.item.id === chosen}
                        arriving={arrive.isPending && arrive.variables === placed.work.item.id}
                        onArrive={() => arrived(placed.work.item.id)}
                      />
                    ))}
                  </ol>
                )}
              </Section>
            </div>
          )
        }}
      </AsyncView>
      <nav className={styles.help} aria-label="一键求助">
        <span className="strong">一键求助</span>
        <Button danger href="tel:110" icon={<PhoneOutlined />}>
          拨打 110
        </Button>
        <Button danger href="tel:119" icon={<PhoneOutlined />}>
          拨打 119
        </Button>
      </nav>
    </>
  )
}
