import { useState } from 'react'
import type { WhistleMember, WhistleRoom } from '@/lib/contract'
import type { Tone } from '@/lib/clock-tone'
import { showTime } from '@/lib/time'
import { Pill } from '../pill'
import { GatheringSketch } from './gathering-sketch'
import { RoomAction } from './room-action'
import { RoomHead } from './room-head'
import { WhistleLine } from './whistle-line'
import { arrivalWords, timelineOf } from './whistle-timeline'
import styles from './rooms.module.css'

const tones: Record<WhistleMember['state'], Tone> = { waiting: 'blue', overdue: 'red', arrived: 'green', late: 'amber', absent: 'red' }

/** 吹哨报到: who was called, who is there, who is late, and what the street thought of it. */
export function WhistleView({ room, place, current }: { room: WhistleRoom; place?: string | null; current?: string }) {
  const [now] = useState(() => Date.now())
  const line = timelineOf(room, now)
  return (
    <div className="stack">
      <RoomHead
        figures={[
          { label: '应哨', value: `${room.members.length} 家` },
          { label: '已到', value: `${room.arrived} 家`, tone: 'green' },
          { label: '迟到', value: `${room.late} 家`, tone: room.late > 0 ? 'amber' : undefined },
          { label: '未到', value: `${room.absent} 家`, tone: room.absent > 0 ? 'red' : undefined },
        ]}
      >
        {room.kindName && <Pill tone={room.kindName.includes('应急') ? 'red' : 'blue'}>{room.kindName}</Pill>}
        {room.calledAt && (
          <span className="muted small">
            {showTime(room.calledAt)} 呼叫{room.dueAt ? `，${showTime(room.dueAt)} 前报到${room.limit ? `（${room.limit}）` : ''}` : ''}
          </span>
        )}
        <RoomAction item={room.itemId} current={current}>
          确认到场情况
        </RoomAction>
      </RoomHead>
      {place && <GatheringSketch place={place} members={room.members} />}
      {line && <WhistleLine line={line} />}
      <ul className={styles.members} aria-label="应哨单位">
        {room.members.map((member) => (
          <li key={member.unit.code} className={styles.member}>
            <div className="row-between">
              <span className="strong">{member.unit.name}</span>
              <span className="row">
                {member.leads && <Pill tone="violet">牵头</Pill>}
                <Pill tone={tones[member.state]}>{member.stateName}</Pill>
              </span>
            </div>
            <p className="muted small">{[member.at && `${showTime(member.at)} 报到`, arrivalWords(member, now)].filter(Boolean).join('，') || (room.calledAt ? '未报到' : '等待核哨')}</p>
            {member.person && (
              <p className="small">
                {member.person} · {member.place}
              </p>
            )}
            {member.grade && (
              <p className="small">
                街道评价：到场 {member.grade.presence} · 及时 {member.grade.promptness} · 成效 {member.grade.effect}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
