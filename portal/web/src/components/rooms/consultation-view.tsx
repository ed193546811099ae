import type { Ballot, ConsultationRoom } from '@/lib/contract'
import type { Tone } from '@/lib/clock-tone'
import { showTime } from '@/lib/time'
import { Facts } from '../facts'
import { Pill } from '../pill'
import { RoomAction } from './room-action'
import { standing } from './tally'
import { TallyBar } from './tally-bar'
import styles from './rooms.module.css'

const tones: Record<string, Tone> = { agree: 'green', disagree: 'red', abstain: 'neutral' }

function Member({ member }: { member: Ballot }) {
  return (
    <li className={styles.member}>
      <div className="row-between">
        <span className="strong">{member.unit.name}</span>
        <span className="row">
          {member.leads && <Pill tone="violet">牵头</Pill>}
          <Pill>{member.weight} 票</Pill>
          <Pill tone={member.vote ? tones[member.vote] : member.overdue ? 'red' : 'blue'}>{member.voteName ?? (member.overdue ? '超时未提' : '未表态')}</Pill>
        </span>
      </div>
      {member.opinion && <p className="small pre">{member.opinion}</p>}
      {!member.vote && member.dueAt && <p className="muted small">{showTime(member.dueAt)} 前提出意见</p>}
    </li>
  )
}

/** 联席会商: the matter, what everybody said and weighs, how it stands, and what was decided. */
export function ConsultationView({ room, title, current }: { room: ConsultationRoom; title: string; current?: string }) {
  return (
    <div className="stack">
      <Facts
        items={[
          { label: '会商事项', value: room.agenda ?? title, wide: true },
          { label: '召集时间', value: room.calledAt && showTime(room.calledAt) },
          { label: '意见截止', value: room.dueAt && showTime(room.dueAt) },
          { label: '议决规则', value: room.ruleName },
          { label: '会商纪要', value: room.minutes && <p className="pre">{room.minutes}</p>, wide: true },
        ]}
      />
      <TallyBar room={room} />
      <p role="status">{standing(room)}</p>
      <RoomAction item={room.itemId} current={current}>
        作出会商结论
      </RoomAction>
      <ul className={styles.members} aria-label="会商单位">
        {room.members.map((member) => (
          <Member key={member.unit.code} member={member} />
        ))}
      </ul>
    </div>
  )
}
