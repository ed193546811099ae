import { Alert } from 'antd'
import type { CaseDetail } from '@/lib/contract'
import { showTime } from '@/lib/time'

export function IncidentBanner({ incident }: { incident: CaseDetail['incident'] }) {
  if (!incident) return null
  return <Alert type="warning" showIcon message={`流程在 ${showTime(incident.since)} 遇到故障，系统会自动重试`} description={incident.message} />
}
