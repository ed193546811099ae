import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { RefusalView } from '@/components/refusal-view'
import type { UnitChange } from '@/lib/contract'
import { ChangeForm } from './change-form'
import { ChangePreview } from './change-preview'
import { usePlanUnitChange, usePreviewUnitChange, type UnitChangeAsked } from './use-unit-changes'

/** 登记变更 in two steps: first what would move, then the deed. */
export function ChangeDialog({ onClose }: { onClose: () => void }) {
  const { message } = App.useApp()
  const preview = usePreviewUnitChange()
  const plan = usePlanUnitChange()
  const [seen, setSeen] = useState<{ asked: UnitChangeAsked; change: UnitChange } | null>(null)
  const look = (asked: UnitChangeAsked) => preview.mutate(asked, { onSuccess: (change) => setSeen({ asked, change }) })
  const confirm = () =>
    seen &&
    plan.mutate(seen.asked, {
      onSuccess: () => {
        void message.success('变更已登记')
        onClose()
      },
    })
  const back = () => {
    plan.reset()
    setSeen(null)
  }
  return (
    <Modal open title="登记单位变更" footer={null} onCancel={onClose} width={600}>
      <div hidden={seen !== null}>
        <ChangeForm busy={preview.isPending} error={preview.error} onLook={look} onCancel={onClose} />
      </div>
      {seen && (
        <div className="stack">
          <ChangePreview change={seen.change} />
          {plan.error && <RefusalView error={plan.error} />}
          <div className="row">
            <Button type="primary" loading={plan.isPending} onClick={confirm}>
              确认登记
            </Button>
            <Button onClick={back} disabled={plan.isPending}>
              返回修改
            </Button>
          </div>
        </div>
      )}
    </Modal>
  )
}
