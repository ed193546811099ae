import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { useId, useRef, useState } from 'react'
import type { Attachment } from '@/lib/contract'
import { newKey } from '@/lib/http'
import { asRefused } from '@/lib/refused'
import { showSize } from '@/lib/show-size'
import { uploadAttachment } from '@/lib/upload'
import styles from './attachments-field.module.css'

interface Sending {
  key: string
  name: string
  percent: number
  error?: string
}

interface Props {
  value?: string[]
  onChange?: (ids: string[]) => void
  id?: string
  /** Where they go; a page without an account has a place of its own. */
  upload?: (file: File, onPercent: (percent: number) => void) => Promise<Attachment>
}

/** Sends files as soon as they are chosen and hands on their ids. */
export function AttachmentsField({ value = [], onChange, id, upload = uploadAttachment }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  const [done, setDone] = useState<Attachment[]>([])
  const [sending, setSending] = useState<Sending[]>([])
  // two uploads may end between two renders
  const ids = useRef(value)
  const tell = (next: string[]) => {
    ids.current = next
    onChange?.(next)
  }
  const change = (key: string, part: Partial<Sending>) => setSending((all) => all.map((s) => (s.key === key ? { ...s, ...part } : s)))
  const send = async (file: File) => {
    const key = newKey()
    setSending((all) => [...all, { key, name: file.name, percent: 0 }])
    try {
      const attachment = await upload(file, (percent) => change(key, { percent }))
      setSending((all) => all.filter((s) => s.key !== key))
      setDone((all) => [...all, attachment])
      tell([...ids.current, attachment.id])
    } catch (error) {
      const refused = asRefused(error)
      change(key, { error: `${refused.message}（${refused.code}）` })
    }
  }
  const remove = (attachment: Attachment) => {
    setDone((all) => all.filter((a) => a.id !== attachment.id))
    tell(ids.current.filter((one) => one !== attachment.id))
  }
  return (
    <div className="stack-s">
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label="选择附件"
        accept="image/*,.pdf,.doc,.docx,.xls,.xlsx,.txt,audio/*,video/*"
        onChange={(e) => {
          Array.from(e.target.files ?? []).forEach((file) => void send(file))
          e.target.value = ''
        }}
      />
      <div className="row">
        <Button icon={<PaperClipOutlined />} onClick={() => input.current?.click()} aria-describedby={hint}>
          添加照片或文件
        </Button>
        <span id={hint} className="muted small">
          可一次选多个
        </span>
      </div>
      <ul className={styles.list} aria-live="polite">
        {done.map((attachment) => (
          <li key={attachment.id}>
            <span className="grow clip">{attachment.name}</span>
            <span className="muted small">{showSize(attachment.size)}</span>
            <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`删除 ${attachment.name}`} onClick={() => remove(attachment)} />
          </li>
        ))}
        {sending.map((s) => (
          <li key={s.key}>
            <span className="grow clip">{s.name}</span>
            {s.error ? (
              <span className={styles.error}>{s.error}</span>
            ) : (
              <Progress percent={s.percent} size="small" style={{ width: 120 }} aria-label={`${s.name} 上传进度`} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
