import { App, Button } from 'antd'
import { Pill } from '@/components/pill'
import { RefusalView } from '@/components/refusal-view'
import { useMe } from '@/lib/api/use-me'
import type { Tone } from '@/lib/clock-tone'
import type { Absence } from '@/lib/contract'
import { showTime } from '@/lib/time'
import styles from './leave.module.css'
import { useEndAbsence } from './use-absences'

const states: Record<Absence['status'], { name: string; tone: Tone }> = {
  planned: { name: '未开始', tone: 'blue' },
  running: { name: '不在岗', tone: 'amber' },
  over: { name: '已结束', tone: 'neutral' },
}

export function LeaveList({ items }: { items: readonly Absence[] }) {
  const { modal, message } = App.useApp()
  const me = useMe().data
  const end = useEndAbsence()
  const heads = me?.roles.some((role) => ['liaison', 'unit-leader', 'admin'].includes(role)) ?? false
  const ask = (item: Absence) =>
    modal.confirm({
      title: item.status === 'planned' ? `取消${item.person.name}的请假？` : `${item.person.name}提前回岗？`,
      content: `${item.deputy.name}的代理随即结束，已经办理的事项不受影响。`,
      okText: item.status === 'planned' ? '取消请假' : '确认回岗',
      cancelText: '不变',
      onOk: () => end.mutate(item.id, { onSuccess: () => void message.success('代理已结束') }),
    })
  return (
    <div className="stack-s">
      {end.error && <RefusalView error={end.error} onClose={() => end.reset()} />}
      <ul className={styles.list} aria-label="请假登记">
        {items.map((item) => (
          <li key={item.id} className={styles.line}>
            <div className="grow">
              <p className="row">
                <span className="strong">{item.person.name}</span>
                <Pill tone={states[item.status].tone}>{states[item.status].name}</Pill>
                <span className="muted small">{item.unit.name}</span>
              </p>
              <p>
                {showTime(item.from)} 至 {showTime(item.until)}，由 <span className="strong">{item.deputy.name}</span> 代理
              </p>
              <p className="muted small">
                {item.reason} · {item.setBy} {showTime(item.setAt)} 登记
              </p>
            </div>
            {item.status !== 'over' && (heads || item.person.userName === me?.userName) && (
              <Button size="small" onClick={() => ask(item)} loading={end.isPending && end.variables === item.id} aria-label={`${item.status === 'planned' ? '取消请假' : '提前回岗'}：${item.person.name}`}>
                {item.status === 'planned' ? '取消请假' : '提前回岗'}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
