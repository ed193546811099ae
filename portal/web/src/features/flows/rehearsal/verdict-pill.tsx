import { Pill } from '@/components/pill'
import type { RehearsalVerdict } from '@/lib/contract'

const tones = { same: 'green', other: 'amber', stuck: 'red' } as const

export const verdictNames: Record<RehearsalVerdict, string> = { same: '同路', other: '走法不同', stuck: '走不下去' }

export function VerdictPill({ verdict }: { verdict: RehearsalVerdict }) {
  return <Pill tone={tones[verdict]}>{verdictNames[verdict]}</Pill>
}
