import { urgencyTone } from '@/lib/clock-tone'
import { Pill } from './pill'

export function UrgencyPill({ urgency, name }: { urgency: string; name: string }) {
  const tone = urgencyTone(urgency, name)
  return (
    <Pill tone={tone} solid={tone === 'red'}>
      {name}
    </Pill>
  )
}
