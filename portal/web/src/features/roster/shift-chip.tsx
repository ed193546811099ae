import { App, Button, Popover } from 'antd'
import { useState } from 'react'
import type { DutyShift } from '@/lib/contract'
import { asRefused } from '@/lib/refused'
import { showTime } from '@/lib/time'
import styles from './roster.module.css'
import { hoursOf } from './shifts'
import { useEndShift } from './use-roster'

const states: Record<DutyShift['status'], string> = { planned: '未开始', running: '正在当班', over: '已结束', revoked: '已撤销' }

/** One shift of a day: who, until when; a press shows the rest and lets it be taken back. */
export function ShiftChip({ shift, mayEdit }: { shift: DutyShift; mayEdit: boolean }) {
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const end = useEndShift()
  const revoke = () =>
    end.mutate(shift.id, {
      onSuccess: () => void message.success('班次已撤销'),
      onError: (error) => void message.error(asRefused(error).message),
    })
  const more = (
    <div className={styles.more}>
      <p className="strong">
        {shift.postName} {shift.person.name}
      </p>
      <p className="small">
        {showTime(shift.from)} 至 {showTime(shift.until)}
      </p>
      <p className="muted small">
        {states[shift.status]} · {shift.setBy}排班
      </p>
      {mayEdit && (shift.status === 'planned' || shift.status === 'running') && (
        <Button size="small" danger loading={end.isPending} onClick={revoke}>
          撤销班次
        </Button>
      )}
    </div>
  )
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" content={more}>
      <button
        type="button"
        className={`${styles.chip} ${styles[shift.post]} ${shift.status === 'running' ? styles.running : ''}`}
        aria-expanded={open}
      >
        <span className={styles.chipWho}>
          {shift.post === 'lead' ? '带班 ' : <span className="visually-hidden">值班员 </span>}
          {shift.person.name}
        </span>
        <span className={styles.chipHours}>
          {hoursOf(shift)}
          <span className="visually-hidden">，{states[shift.status]}</span>
        </span>
      </button>
    </Popover>
  )
}
