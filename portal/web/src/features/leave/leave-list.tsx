import { App, Button } from 'antd'
import { Pill } from '@/components/pill'
import { RefusalView } from '@/components/refusal-view'
import { RegisterLines } from '@/components/register-lines'
import { useMe } from '@/lib/api/use-me'
import type { Tone } from '@/lib/clock-tone'
import type { Absence } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { useEndAbsence } from './use-absences'
import { useForOthers } from './use-for-others'

const states: Record<Absence['status'], { name: string; tone: Tone }> = {
  planned: { name: '未开始', tone: 'blue' },
  running: { name: '不在岗', tone: 'amber' },
  over: { name: '已结束', tone: 'neutral' },
}

export function LeaveList({ items }: { items: readonly Absence[] }) {
  const { modal, message } = App.useApp()
  const me = useMe().data
  const end = useEndAbsence()
  const forOthers = useForOthers()
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
      <RegisterLines
        label="请假登记"
        items={items}
        words={(item) => (
          <>
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
          </>
        )}
        action={(item) =>
          item.status !== 'over' &&
          (forOthers || item.person.userName === me?.userName) && (
            <Button size="small" onClick={() => ask(item)} loading={end.isPending && end.variables === item.id} aria-label={`${item.status === 'planned' ? '取消请假' : '提前回岗'}：${item.person.name}`}>
              {item.status === 'planned' ? '取消请假' : '提前回岗'}
            </Button>
          )
        }
      />
    </div>
  )
}
