import { Pill } from '@/components/pill'
import type { LimitRow, LimitUnit, PolicyOrigin, PolicyStatus } from '@/lib/contract'

export const units: readonly { value: LimitUnit; label: string }[] = [
  { value: 'working-day', label: '工作日' },
  { value: 'working-hour', label: '工作时' },
  { value: 'natural-day', label: '自然日' },
  { value: 'emergency-hour', label: '紧急工作时（昼夜连续）' },
]

export const urgencies = [
  { value: 'normal', label: '一般' },
  { value: 'urgent', label: '紧急' },
  { value: 'critical', label: '特急' },
]

export const natures = [
  { value: 'consultation', label: '咨询' },
  { value: 'help', label: '求助' },
  { value: 'complaint', label: '投诉' },
  { value: 'report', label: '举报' },
  { value: 'suggestion', label: '建议' },
  { value: 'praise', label: '表扬' },
]

const origins: Record<PolicyOrigin, string> = { shipped: '出厂', changed: '本地调整', added: '本地新增' }

export const OriginPill = ({ origin }: { origin: PolicyOrigin }) => <Pill tone={origin === 'shipped' ? 'neutral' : 'blue'}>{origins[origin]}</Pill>

export const StatusPill = ({ status }: { status: PolicyStatus }) =>
  status === 'in-force' ? null : <Pill tone={status === 'planned' ? 'violet' : 'neutral'}>{status === 'planned' ? '将要生效' : '已停用'}</Pill>

export const VerifiedPill = ({ verified }: { verified: boolean }) => (verified ? null : <Pill tone="amber">待核</Pill>)

export const sayLimit = (row: Pick<LimitRow, 'limit'>) => row.limit?.text ?? '不计时'

/** From which day to which. */
export function sayDays(from: string | null | undefined, until: string | null | undefined) {
  if (!from && !until) return '长期'
  if (!until) return `${from} 起`
  return from ? `${from} 至 ${until}` : `至 ${until}`
}
