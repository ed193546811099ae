import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useEraseReporter } from '@/lib/api/use-erase-reporter'
import { useMay } from '@/lib/api/use-may'
import type { CaseDetail } from '@/lib/contract'
import { RefusalView } from '../refusal-view'

/** 依法删除个人信息, for who may, once the case is over. What is destroyed cannot be brought back, so it is said twice. */
export function EraseReporter({ detail }: { detail: CaseDetail }) {
  const { message } = App.useApp()
  const may = useMay('reporter.erase')
  const erase = useEraseReporter(detail.caseNo)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  if (!may || !detail.closedAt || !detail.reporter || detail.reporter.erased) return null
  const close = () => {
    setAsking(false)
    erase.reset()
  }
  const confirm = () =>
    erase.mutate(reason.trim(), {
      onSuccess: () => {
        close()
        void message.success('诉求人信息、原文和附件已依法删除')
      },
    })
  return (
    <>
      <Button size="small" danger onClick={() => setAsking(true)}>
        依法删除个人信息
      </Button>
      <Modal
        open={asking}
        title="依法删除个人信息"
        okText="永久删除"
        cancelText="取消"
        okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: erase.isPending }}
        onCancel={close}
        onOk={confirm}
        destroyOnHidden
      >
        <div className="stack-s">
          <p>将永久删除诉求人的姓名、电话、证件号、原文和附件，任何人都不能恢复；脱敏后的办件、办理记录和流水保留，流水校验不受影响。</p>
          <label htmlFor="erase-reason">依据和理由（会记入办件流水）</label>
          <Input.TextArea id="erase-reason" value={reason} onChange={(e) => setReason(e.target.value)} maxLength={200} autoSize={{ minRows: 2 }} placeholder="例如：本人申请删除，已核验身份" />
          {erase.error && <RefusalView error={erase.error} />}
        </div>
      </Modal>
    </>
  )
}
