import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { RefusalView } from '@/components/refusal-view'
import type { ResidentAction, ResidentDone } from '@/lib/contract'
import { newKey } from '@/lib/http'
import { actWords } from './act-words'
import { PhotosField } from './photos-field'
import { useAct, type Holder } from './use-progress'
import styles from './resident.module.css'

interface Props {
  holder: Holder
  action: ResidentAction
  onDone: (done: ResidentDone) => void
  onLeave: () => void
}

/** One act, opened in its place: what it means, the words it takes, and a way back. */
export function ActForm({ holder, action, onDone, onLeave }: Props) {
  const words = actWords[action.name]
  const act = useAct(holder)
  const field = useId()
  const [key] = useState(newKey)
  const [text, setText] = useState('')
  const [receipts, setReceipts] = useState<string[] | null>([])
  const [isMissing, setMissing] = useState(false)
  const submit = () => {
    if (action.needsWords && text.trim() === '') setMissing(true)
    else act.mutate({ act: action.name, text: text.trim() || undefined, attachments: receipts && receipts.length > 0 ? receipts : undefined, key }, { onSuccess: onDone })
  }
  return (
    <div className={styles.act} role="group" aria-label={action.title}>
      <p>{words?.lead}</p>
      {action.mostWords > 0 && (
        <div>
          <label htmlFor={field}>{words?.label ?? '说明'}</label>
          <Input.TextArea
            id={field}
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={action.mostWords}
            value={text}
            status={isMissing ? 'error' : undefined}
            aria-invalid={isMissing}
            onChange={(e) => {
              setText(e.target.value)
              setMissing(false)
            }}
          />
          {isMissing && <p className={styles.missing}>请写几句</p>}
        </div>
      )}
      {action.takesFiles && <PhotosField purpose={{ ...holder }} onChange={setReceipts} />}
      {act.error && <RefusalView error={act.error} />}
      <Button type="primary" danger={words?.isFinal} block loading={act.isPending} disabled={receipts === null} onClick={submit}>
        {words?.button ?? '提交'}
      </Button>
      <Button block onClick={onLeave}>
        不了，返回
      </Button>
    </div>
  )
}
