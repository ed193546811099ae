import type { UseMutationResult } from '@tanstack/react-query'
import { App, Button, Drawer } from 'antd'
import { useState, type ReactNode } from 'react'
import { RefusalView } from '@/components/refusal-view'

/** What a form needs to look at a change before it is made. */
export interface Looking<Asked> {
  busy: boolean
  error: unknown
  onLook: (asked: Asked) => void
  onCancel: () => void
}

interface Props<Asked, Answer> {
  title: string
  /** What stands now; nothing where something is added. */
  facts: ReactNode
  /** It waits for its day: why it cannot be changed here. */
  planned: string | null
  mayWrite: boolean
  preview: UseMutationResult<Answer, Error, Asked>
  change: UseMutationResult<Answer, Error, Asked>
  form: (looking: Looking<Asked>) => ReactNode
  shown: (answer: Answer) => ReactNode
  onChanged: (answer: Answer) => void
  onClose: () => void
}

/** Changing a policy in two steps: first what it does, then the deed. The form keeps its words meanwhile. */
export function ChangeDrawer<Asked, Answer>({ title, facts, planned, mayWrite, preview, change, form, shown, onChanged, onClose }: Props<Asked, Answer>) {
  const { message } = App.useApp()
  const [seen, setSeen] = useState<{ asked: Asked; answer: Answer } | null>(null)
  const confirm = () =>
    seen &&
    change.mutate(seen.asked, {
      onSuccess: (answer) => {
        void message.success('改动已保存')
        onChanged(answer)
        onClose()
      },
    })
  const back = () => {
    change.reset()
    setSeen(null)
  }
  const look = (asked: Asked) => preview.mutate(asked, { onSuccess: (answer) => setSeen({ asked, answer }) })
  return (
    <Drawer open title={title} width={600} onClose={onClose} closable={{ 'aria-label': '关闭' }}>
      <div className="stack">
        {facts}
        {mayWrite && !planned && <div hidden={seen !== null}>{form({ busy: preview.isPending, error: preview.error, onLook: look, onCancel: onClose })}</div>}
        {planned && <p className="muted">{planned}</p>}
        {seen && (
          <>
            {shown(seen.answer)}
            {change.error && <RefusalView error={change.error} />}
            <div className="row">
              <Button type="primary" loading={change.isPending} onClick={confirm}>
                确认保存
              </Button>
              <Button onClick={back} disabled={change.isPending}>
                返回修改
              </Button>
            </div>
          </>
        )}
      </div>
    </Drawer>
  )
}
