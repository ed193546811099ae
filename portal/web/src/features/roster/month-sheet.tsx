import type { Dayjs } from 'dayjs'
import type { DutyShift } from '@/lib/contract'
import { cityWall } from '@/lib/city-time'
import styles from './roster.module.css'
import { ShiftChip } from './shift-chip'
import { monthSheet } from './shifts'

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

interface Props {
  month: Dayjs
  shifts: readonly DutyShift[]
  mayEdit: boolean
}

/** A month as a sheet of weeks; on a phone as a list of the days somebody has the watch. */
export function MonthSheet({ month, shifts, mayEdit }: Props) {
  const days = monthSheet(month, shifts, cityWall())
  const any = days.some((day) => day.inMonth && day.shifts.length > 0)
  return (
    <>
      <div className={styles.weekdays} aria-hidden>
        {weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ul className={styles.sheet} aria-label={`${month.format('YYYY 年 M 月')}值班表`}>
        {days.map((day) => (
          <li
            key={day.key}
            className={`${styles.day} ${day.inMonth ? '' : styles.outside} ${day.isToday ? styles.today : ''} ${day.shifts.length === 0 ? styles.free : ''}`}
            aria-label={`${day.day.format('M 月 D 日')}${weekdays[(day.day.day() + 6) % 7]}${day.isToday ? '，今天' : ''}${day.shifts.length === 0 ? '，没有排班' : ''}`}
            aria-current={day.isToday ? 'date' : undefined}
          >
            <span className={styles.date} aria-hidden>
              {day.day.format('D')}
              <span className={styles.dateMore}>
                {' '}
                日 {weekdays[(day.day.day() + 6) % 7]}
                {day.isToday ? ' · 今天' : ''}
              </span>
            </span>
            {day.shifts.map((shift) => (
              <ShiftChip key={shift.id} shift={shift} mayEdit={mayEdit} />
            ))}
          </li>
        ))}
      </ul>
      {!any && <p className={styles.none}>本月还没有排班。{mayEdit ? '点右上角“排班”，可以一次排好一个月。' : '需要排班请联系本单位专管员。'}</p>}
    </>
  )
}
