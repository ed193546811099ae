import { Select } from 'antd'
import type { ContactWindow } from '@/lib/contract'

interface Props {
  value: ContactWindow | null
  onChange: (value: ContactWindow | null) => void
  size?: 'small' | 'large'
}

const days = [
  { value: '', label: '都可以' },
  { value: 'any', label: '每天' },
  { value: 'workdays', label: '工作日' },
  { value: 'weekends', label: '周末和节假日' },
]

/** Half hours from eight to nine in the evening: nobody is called at night. */
export const hours = Array.from({ length: 27 }, (_, i) => `${String(8 + Math.floor(i / 2)).padStart(2, '0')}:${i % 2 ? '30' : '00'}`)

const usual: Pick<ContactWindow, 'from' | 'until'> = { from: '18:00', until: '20:00' }

/** 可联系时段: nothing named, or days with a beginning and an end that stays behind it. */
export function ContactWindowField({ value, onChange, size = 'large' }: Props) {
  const options = (from: readonly string[]) => from.map((hour) => ({ value: hour, label: hour }))
  const width = size === 'small' ? 92 : 116
  const begin = (from: string) => value && onChange({ ...value, from, until: value.until > from ? value.until : hours[hours.indexOf(from) + 1] })
  return (
    <div role="group" aria-label="可联系时段" className="row">
      <label htmlFor="contact-days">可联系时段</label>
      <Select
        id="contact-days"
        size={size}
        style={{ minWidth: size === 'small' ? 132 : 164 }}
        virtual={false}
        value={value?.days ?? ''}
        options={days}
        onChange={(next) => onChange(next === '' ? null : { ...usual, ...value, days: next as ContactWindow['days'] })}
      />
      {value && (
        <>
          <Select aria-label="从几点" size={size} style={{ width }} virtual={false} value={value.from} options={options(hours.slice(0, -1))} onChange={begin} />
          <span aria-hidden>到</span>
          <Select aria-label="到几点" size={size} style={{ width }} virtual={false} value={value.until} options={options(hours.filter((hour) => hour > value.from))} onChange={(until: string) => onChange({ ...value, until })} />
        </>
      )}
    </div>
  )
}
