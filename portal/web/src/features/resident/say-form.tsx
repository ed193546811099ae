import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { RefusalView } from '@/components/refusal-view'
import type { Said } from '@/lib/contract'
import { newKey } from '@/lib/http'
import { PhotosField } from './photos-field'
import { PlaceField } from './place-field'
import { draftKept, dropDraft, keepDraft, missingIn, sayingOf, type SayDraft } from './say-draft'
import { useSay } from './use-progress'
import { WhoField } from './who-field'
import styles from './resident.module.css'

const longest = 5000

/** One big box, a photo, a place, a telephone number. Nothing written is lost when the server says no. */
export function SayForm({ onSaid }: { onSaid: (said: Said) => void }) {
  const [search] = useSearchParams()
  const [key] = useState(newKey)
  const [draft, setDraft] = useState(draftKept)
  const [receipts, setReceipts] = useState<string[] | null>([])
  const [tried, setTried] = useState(false)
  const say = useSay(key)
  const missing = tried ? missingIn(draft) : {}
  const change = (values: Partial<SayDraft>) => {
    const next = { ...draft, ...values }
    setDraft(next)
    keepDraft(next)
  }
  const submit = () => {
    setTried(true)
    const first = Object.entries(missingIn(draft)).find(([, sentence]) => sentence !== undefined)?.[0]
    if (first) {
      document.getElementById(`say-${first}`)?.focus()
      return
    }
    say.mutate(sayingOf(draft, receipts ?? [], search.get('from') === 'mini-program' ? 'mini-program' : 'web'), {
      onSuccess: (said) => {
        dropDraft()
        onSaid(said)
      },
    })
  }
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault()
        submit()
      }}
    >
      <section className={styles.card} aria-labelledby="say-title">
        <h2 id="say-title">
          <label htmlFor="say-text">您要说什么事</label>
        </h2>
        <Input.TextArea
          id="say-text"
          autoSize={{ minRows: 6, maxRows: 16 }}
          maxLength={longest}
          value={draft.text}
          status={missing.text && 'error'}
          aria-invalid={missing.text !== undefined}
          aria-describedby={missing.text && 'say-text-missing'}
          placeholder="在哪里，什么时候，出了什么事，希望怎么办。用您平常说话的方式写就行。"
          onChange={(e) => change({ text: e.target.value })}
        />
        {missing.text && (
          <p id="say-text-missing" className={styles.missing}>
            {missing.text}
          </p>
        )}
      </section>
      <section className={styles.card} aria-label="照片">
        <PhotosField purpose={{ key }} onChange={setReceipts} />
      </section>
      <section className={styles.card} aria-label="地点">
        <PlaceField value={draft.place} onChange={(place) => change({ place })} />
      </section>
      <section className={styles.card} aria-label="联系方式">
        <WhoField draft={draft} missing={missing} onChange={change} />
      </section>
      {say.error && <RefusalView error={say.error} />}
      <Button type="primary" htmlType="submit" block loading={say.isPending} disabled={receipts === null}>
        {receipts === null ? '照片还在上传，请稍等' : '提交'}
      </Button>
      <p className={styles.small}>请不要写国家秘密。有人受伤、着火或正在发生危险，请直接拨打 110、119、120。</p>
    </form>
  )
}
