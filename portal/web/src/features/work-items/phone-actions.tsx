import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Verb } from '@/lib/contract'
import styles from './phone-actions.module.css'

interface Props {
  verbs: readonly Verb[]
  children: ReactNode
}

/** On a phone the verbs wait at the thumb: a bar at the bottom that opens the same panel. */
export function PhoneActions({ verbs, children }: Props) {
  const [open, setOpen] = useState(false)
  const first = verbs.find((v) => v.primary) ?? verbs[0]
  if (!first) return null
  return (
    <>
      <div className={styles.bar}>
        <Button type="primary" size="large" block onClick={() => setOpen(true)}>
          {first.title}
          {verbs.length > 1 ? ` · 共 ${verbs.length} 项可办` : ''}
        </Button>
      </div>
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" height="auto" title="可以办理的操作" styles={{ body: { maxHeight: '75vh' } }} destroyOnHidden>
        {children}
      </Drawer>
    </>
  )
}
