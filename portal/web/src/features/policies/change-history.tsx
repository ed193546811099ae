import type { UseMutationResult } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Pill } from '@/components/pill'
import { RefusalView } from '@/components/refusal-view'
import type { LimitChange } from '@/lib/contract'
import { showTime } from '@/lib/time'
import styles from './policies.module.css'

interface Item extends Pick<LimitChange, 'id' | 'from' | 'reason' | 'by' | 'at' | 'status' | 'revokedAt' | 'revokedBy'> {
  title: string
  text: string
  inFlight?: boolean
}

interface Props {
  items: readonly Item[]
  mayWrite: boolean
  revoke: UseMutationResult<unknown, Error, { id: string; reason: string }>
}

export function ChangeHistory({ items, mayWrite, revoke }: Props) {
  const [asking, setAsking] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const send = (id: string) => revoke.mutate({ id, reason: reason.trim() }, { onSuccess: () => setAsking(null) })
  return (
    <ul className={styles.history} aria-label="改动记录">
      {items.map((one) => (
        <li key={one.id} className="stack-s">
          <span className="row">
            <span className="strong">{one.title}</span>
            <span>{one.from} 起</span>
            {one.inFlight && <Pill>在办的也适用</Pill>}
            {one.status === 'planned' && <Pill tone="violet">将要生效</Pill>}
            {one.status === 'revoked' && <Pill>已撤销</Pill>}
          </span>
          {one.text && <span>{one.text}</span>}
          <span className="muted small">
            {one.by} {showTime(one.at, 'full')}，理由：{one.reason}
            {one.revokedAt && `；${one.revokedBy} ${showTime(one.revokedAt, 'full')} 撤销`}
          </span>
          {mayWrite && one.status === 'planned' && asking !== one.id && (
            <span>
              <Button size="small" onClick={() => setAsking(one.id)} aria-label={`撤销：${one.title}`}>
                撤销
              </Button>
            </span>
          )}
          {asking === one.id && (
            <>
              <label htmlFor={`revoke-${one.id}`}>撤销理由</label>
              <Input.TextArea id={`revoke-${one.id}`} value={reason} onChange={(e) => setReason(e.target.value)} maxLength={200} autoSize={{ minRows: 2 }} />
              {revoke.error && <RefusalView error={revoke.error} />}
              <span className="row">
                <Button danger type="primary" disabled={reason.trim() === ''} loading={revoke.isPending} onClick={() => send(one.id)}>
                  确认撤销
                </Button>
                <Button onClick={() => setAsking(null)}>取消</Button>
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
