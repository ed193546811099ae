import type { CaseStepRecord, MediationRoom } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { Facts } from '../facts'
import { Pill } from '../pill'
import { RoomAction } from './room-action'
import { heldOn, stepsOf } from './room-steps'
import { StepNotes } from './step-notes'
import styles from './rooms.module.css'

const ladder = [
  { code: 'grid', name: '网格' },
  { code: 'community', name: '社区' },
  { code: 'street', name: '街道' },
  { code: 'district', name: '区' },
]

/** 调解: where on the ladder it stands, every session with its record, the agreement, and whether it was kept. */
export function MediationView({ room, steps, current }: { room: MediationRoom; steps: CaseStepRecord[] | undefined; current?: string }) {
  const at = ladder.findIndex((level) => level.code === room.level)
  const sessions = stepsOf(steps, 'Mediation')
  return (
    <div className="stack">
      <ol className={styles.ladder} aria-label="调解层级">
        {ladder.map((level, i) => (
          <li key={level.code} className={i === at ? styles.here : i < at ? styles.passed : undefined} aria-current={i === at ? 'step' : undefined}>
            {level.name}
          </li>
        ))}
      </ol>
      <Facts
        items={[
          { label: '纠纷等级', value: room.gradeName },
          { label: '风险等级', value: room.riskName && <Pill tone={room.riskName === '高' ? 'red' : room.riskName === '中' ? 'amber' : 'green'}>{room.riskName}</Pill> },
          { label: '调解员', value: room.mediator ?? (room.itemId ? '本层级调解员均可办理' : null) },
          { label: '本层级期限', value: room.dueAt && showTime(room.dueAt) },
          { label: '已升级', value: room.lifts > 0 ? `${room.lifts} 次` : null },
          { label: '缺席', value: room.absences > 0 ? `${room.absences} 次（三次终止调解）` : null },
          { label: '协议形式', value: room.agreementName },
          { label: '督促履行', value: room.urges > 0 ? `${room.urges} 次` : null },
          { label: '履行结果', value: room.endingName },
        ]}
      />
      <RoomAction item={room.itemId} current={current}>
        记录本场调解
      </RoomAction>
      {sessions.length === 0 && <p className="muted small">还没有开过调解会。</p>}
      <StepNotes title="调解场次" steps={sessions} nameOf={(i) => `第 ${i + 1} 场 · ${heldOn(sessions[i])}`} toneOf={(step) => (step.outcome === '达成协议' ? 'green' : /缺席|未达成|激化/.test(step.outcome) ? 'red' : 'blue')} />
      <StepNotes title="调解协议" steps={stepsOf(steps, 'Agreement')} toneOf={() => 'green'} />
      <StepNotes title="诉调对接" steps={stepsOf(steps, 'CourtLink')} />
      <StepNotes title="履行回访" steps={stepsOf(steps, 'Performance')} toneOf={(step) => (step.outcome === '已履行' ? 'green' : 'red')} />
    </div>
  )
}
