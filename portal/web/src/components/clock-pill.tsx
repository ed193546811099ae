import { ClockCircleOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'
import { clockTone } from '@/lib/clock-tone'
import type { Clock } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { Pill } from './pill'

/** The time left, coloured; the word behind the colour is there for those who do not see it. */
export function ClockPill({ clock }: { clock: Clock | null | undefined }) {
  if (!clock) return <span className="muted small">无时限</span>
  const { tone, word } = clockTone(clock)
  return (
    <Tooltip title={`${clock.name}：${showTime(clock.dueAt)} 到期，时限 ${clock.limit}${clock.row ? `（${clock.row}）` : ''}`}>
      <span>
        <Pill tone={tone} solid={tone === 'red'}>
          <ClockCircleOutlined aria-hidden />
          <span className="visually-hidden">
            {clock.name}，{clock.remaining ? `${word}，` : ''}
          </span>
          {clock.remaining ?? word}
        </Pill>
      </span>
    </Tooltip>
  )
}
