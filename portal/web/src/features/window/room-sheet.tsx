import { App, Button, DatePicker } from 'antd'
import type { Dayjs } from 'dayjs'
import { Link } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { RefusalView } from '@/components/refusal-view'
import { Section } from '@/components/section'
import type { Booking, RoomDay } from '@/lib/contract'
import { barOf, clock, closes, opens } from './sessions'
import { useCancelBooking, useRooms } from './use-window'
import styles from './window-page.module.css'

interface Props {
  day: Dayjs
  onDay: (day: Dayjs) => void
}

/** 调解室排班: every room's day, as a line of hours and in words. */
export function RoomSheet({ day, onDay }: Props) {
  const date = day.format('YYYY-MM-DD')
  const rooms = useRooms(date)
  return (
    <Section title="调解室排班" extra={<DatePicker aria-label="看哪一天" allowClear={false} value={day} onChange={(next) => next && onDay(next)} />}>
      <AsyncView state={rooms} rows={4}>
        {(data) => (
          <ul className={styles.rooms} aria-label="调解室">
            {data.rooms.map((room) => (
              <Room key={room} room={room} date={date} sheet={data} />
            ))}
          </ul>
        )}
      </AsyncView>
    </Section>
  )
}

function Room({ room, date, sheet }: { room: string; date: string; sheet: RoomDay }) {
  const sessions = sheet.items.filter((one) => one.room === room)
  return (
    <li>
      <div className="row-between">
        <h3>{room}</h3>
        <span className="muted small">{sessions.length === 0 ? '全天空闲' : `${sessions.length} 场`}</span>
      </div>
      <div className={styles.hours} aria-hidden>
        {sessions.map((one) => {
          const { left, width } = barOf(one, date)
          return (
            <span key={one.id} className={styles.bar} style={{ left: `${left}%`, width: `${width}%` }}>
              {clock(one.from)}
            </span>
          )
        })}
      </div>
      <div className={styles.scale} aria-hidden>
        <span>{opens} 时</span>
        <span>{(opens + closes) / 2} 时</span>
        <span>{closes} 时</span>
      </div>
      {sessions.length > 0 && (
        <ul className={styles.list}>
          {sessions.map((one) => (
            <Session key={one.id} session={one} mayArrange={sheet.mayArrange} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Session({ session, mayArrange }: { session: Booking; mayArrange: boolean }) {
  const { message, modal } = App.useApp()
  const cancel = useCancelBooking()
  const ask = () =>
    modal.confirm({
      title: '取消这场调解安排？',
      content: `${session.room} ${clock(session.from)}–${clock(session.until)}，${session.title ?? session.caseNo}。取消后调解员会收到待阅，登记人会收到短信；另一方当事人请电话告知。`,
      okText: '取消安排',
      cancelText: '不取消',
      onOk: () => cancel.mutateAsync(session.id).then(() => message.success('已取消')).catch(() => undefined),
    })
  return (
    <li>
      <div className="row-between">
        <span>
          <span className="strong">
            {clock(session.from)}–{clock(session.until)}
          </span>{' '}
          {session.title ? <Link to={`/cases/${session.caseNo}`}>{session.title}</Link> : <span className="mono">{session.caseNo}</span>}
        </span>
        {mayArrange && (
          <Button size="small" loading={cancel.isPending} onClick={ask} aria-label={`取消 ${clock(session.from)} ${session.title ?? session.caseNo}`}>
            取消安排
          </Button>
        )}
      </div>
      <p className="muted small">
        {session.mediator ? `调解员 ${session.mediator} · ` : ''}
        {session.setBy} 安排
      </p>
      {cancel.error && <RefusalView error={cancel.error} onClose={() => cancel.reset()} />}
    </li>
  )
}
