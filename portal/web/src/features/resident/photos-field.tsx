import { CameraOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { newKey } from '@/lib/http'
import { asRefused } from '@/lib/refused'
import { uploadFor, type Purpose } from './upload'
import styles from './photos-field.module.css'

const most = 6

interface Shown {
  key: string
  name: string
  /** Of the device's own copy; null for what is no picture. */
  picture: string | null
  receipt?: string
  error?: string
}

interface Props {
  purpose: Purpose
  /** Receipts of what has arrived; null while something is on its way. */
  onChange: (receipts: string[] | null) => void
}

/** Photos as somebody took them, each seen before it is submitted. They are sent as soon as they are chosen. */
export function PhotosField({ purpose, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  const [all, setAll] = useState<Shown[]>([])
  // two uploads may end between two renders
  const now = useRef<Shown[]>([])
  const change = (next: Shown[]) => {
    now.current = next
    setAll(next)
    const waiting = next.some((one) => !one.receipt && !one.error)
    onChange(waiting ? null : next.flatMap((one) => one.receipt ?? []))
  }
  useEffect(() => () => now.current.forEach((one) => one.picture && URL.revokeObjectURL(one.picture)), [])
  const settle = (key: string, part: Partial<Shown>) => change(now.current.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const send = async (file: File) => {
    const key = newKey()
    change([...now.current, { key, name: file.name, picture: file.type.startsWith('image/') ? URL.createObjectURL(file) : null }])
    try {
      settle(key, { receipt: (await uploadFor(purpose, file)).id })
    } catch (error) {
      settle(key, { error: asRefused(error).message })
    }
  }
  const left = most - all.filter((one) => !one.error).length
  return (
    <div className="stack-s">
      <input
        ref={input}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label="选择照片"
        accept="image/*,video/mp4,audio/*,.pdf"
        onChange={(e) => {
          Array.from(e.target.files ?? []).slice(0, Math.max(0, left)).forEach((file) => void send(file))
          e.target.value = ''
        }}
      />
      <Button block icon={<CameraOutlined />} disabled={left <= 0} onClick={() => input.current?.click()} aria-describedby={hint}>
        拍照或选照片
      </Button>
      <p id={hint} className={styles.hint}>
        {left > 0 ? `可不传；还能传 ${left} 个，每个不超过 20 MB` : `已经有 ${most} 个，够了`}
      </p>
      <ul className={styles.list} aria-live="polite">
        {all.map((one) => (
          <li key={one.key}>
            {one.picture ? <img src={one.picture} alt="" /> : <PaperClipOutlined className={styles.other} aria-hidden />}
            <span className={one.error ? styles.error : 'grow clip'}>{one.error ?? (one.receipt ? `已传好：${one.name}` : `正在上传：${one.name}`)}</span>
            <Button aria-label={`去掉 ${one.name}`} onClick={() => change(now.current.filter((kept) => kept.key !== one.key))}>
              去掉
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
