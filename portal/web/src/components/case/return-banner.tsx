import { Alert } from 'antd'
import type { CaseDetail } from '@/lib/contract'
import { lastReturn } from '@/lib/last-return'
import { showTime } from '@/lib/time'

/** Work that came back says so, with who sent it back and why. */
export function ReturnBanner({ detail }: { detail: CaseDetail }) {
  const back = lastReturn(detail.workItems)
  if (!back) return null
  return (
    <Alert
      type="warning"
      showIcon
      message={`${back.kindName}退回，请按意见重新办理${back.doneAt ? `（${showTime(back.doneAt)}）` : ''}`}
      description={back.remark}
    />
  )
}
