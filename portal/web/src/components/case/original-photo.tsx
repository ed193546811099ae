import { Button, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { Attachment } from '@/lib/contract'
import { useOriginal } from '@/lib/api/use-original'
import { RefusalView } from '../refusal-view'
import styles from './attachment-list.module.css'

/** 查看原件: a reason first; shown once, and gone from the page with the dialog. */
export function OriginalPhoto({ photo }: { photo: Attachment }) {
  const open = useOriginal(photo.id)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => (address ? () => URL.revokeObjectURL(address) : undefined), [address])
  const close = () => {
    setAsking(false)
    setReason('')
    setAddress(null)
    open.reset()
  }
  const show = () => open.mutate(reason.trim(), { onSuccess: (blob) => setAddress(URL.createObjectURL(blob)) })
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)} aria-label={`查看原件 ${photo.name}`}>
        查看原件
      </Button>
      <Modal
        open={asking}
        title={`查看原件 · ${photo.name}`}
        width={address ? 760 : 520}
        okText="打开原件"
        cancelText="取消"
        okButtonProps={{ disabled: reason.trim() === '', loading: open.isPending }}
        footer={address ? <Button onClick={close}>关闭</Button> : undefined}
        onOk={show}
        onCancel={close}
        destroyOnHidden
      >
        {address ? (
          <figure className="stack-s">
            <img src={address} alt={`原件 ${photo.name}`} className={styles.original} />
            <figcaption className="row-between">
              <span className="muted small">本次查看已记入办件流水；关闭后再看须重新填写理由。</span>
              <a href={address} download={photo.name}>
                下载核对拍摄时间和地点
              </a>
            </figcaption>
          </figure>
        ) : (
          <div className="stack-s">
            <p>原件带有拍摄时间和地点，平时看到的照片已去掉这些信息。查看人、时间和理由会记入办件流水。</p>
            <label htmlFor={`original-${photo.id}`}>查看理由</label>
            <Input.TextArea id={`original-${photo.id}`} value={reason} onChange={(e) => setReason(e.target.value)} maxLength={200} autoSize={{ minRows: 2 }} placeholder="例如：核对整改照片是否现场拍摄" />
            {open.error && <RefusalView error={open.error} />}
          </div>
        )}
      </Modal>
    </>
  )
}
