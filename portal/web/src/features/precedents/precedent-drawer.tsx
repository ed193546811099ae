import { App, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Facts } from '@/components/facts'
import { RefusalView } from '@/components/refusal-view'
import { useMe } from '@/lib/api/use-me'
import type { Precedent } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { useEndPrecedent } from './use-precedents'

const enders = ['dispatcher', 'duty-chief', 'admin']

/** One precedent in full, with the case that taught it. */
export function PrecedentDrawer({ precedent, onClose }: { precedent: Precedent; onClose: () => void }) {
  const roles = useMe().data?.roles ?? []
  return (
    <Drawer open title={`先例 · ${precedent.basisName}`} width={520} onClose={onClose} closable={{ 'aria-label': '关闭' }}>
      <div className="stack">
        <Facts
          items={[
            { label: '事项分类', value: precedent.category.path, wide: true },
            { label: '主办单位', value: precedent.unit.name, wide: true },
            { label: '适用范围', value: precedent.street?.name ?? '全区', wide: true },
            { label: '裁定内容', value: <span className="pre">{precedent.text}</span>, wide: true },
            { label: '作出单位', value: precedent.decidedBy, wide: true },
            { label: '生效时间', value: showTime(precedent.from, 'full'), wide: true },
            { label: '废止时间', value: precedent.until ? showTime(precedent.until, 'full') : '现行有效', wide: true },
            {
              label: '来自办件',
              value: (
                <Link to={`/cases/${precedent.caseNo}`} className="mono">
                  {precedent.caseNo}
                </Link>
              ),
              wide: true,
            },
          ]}
        />
        {!precedent.until && enders.some((role) => roles.includes(role)) && <EndForm id={precedent.id} />}
      </div>
    </Drawer>
  )
}

function EndForm({ id }: { id: string }) {
  const { message } = App.useApp()
  const end = useEndPrecedent()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const send = () =>
    end.mutate(
      { id, reason: reason.trim() },
      {
        onSuccess: () => {
          setOpen(false)
          void message.success('先例已废止，以后派单不再参考')
        },
      },
    )
  if (!open)
    return (
      <div>
        <Button danger onClick={() => setOpen(true)}>
          废止先例
        </Button>
      </div>
    )
  return (
    <div className="stack-s">
      <label htmlFor="precedent-end">废止理由</label>
      <Input.TextArea id="precedent-end" value={reason} onChange={(e) => setReason(e.target.value)} maxLength={200} autoSize={{ minRows: 2 }} placeholder="例如：职责已按新三定方案调整" />
      {end.error && <RefusalView error={end.error} />}
      <div className="row">
        <Button danger type="primary" disabled={reason.trim() === ''} loading={end.isPending} onClick={send}>
          确认废止
        </Button>
        <Button onClick={() => setOpen(false)}>取消</Button>
      </div>
    </div>
  )
}
