import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useVerbRunner } from '@/components/verbs/use-verb-runner'
import { VerbDialog } from '@/components/verbs/verb-dialog'
import { useCaseVerbs } from '@/lib/api/use-case-verbs'
import type { CaseDetail, Verb } from '@/lib/contract'

/** What this person may do with the whole case. */
export function CaseVerbs({ detail }: { detail: CaseDetail }) {
  const verbs = useCaseVerbs(detail.caseNo).data ?? detail.verbs
  const { runner, refresh } = useVerbRunner({ caseNo: detail.caseNo, version: detail.version })
  const [open, setOpen] = useState<Verb | null>(null)
  if (verbs.length === 0) return null
  const shown = verbs.filter((verb) => !verb.danger).slice(0, 2)
  const more = verbs.filter((verb) => !shown.includes(verb))
  return (
    <>
      {shown.map((verb) => (
        <Button key={verb.name} type={verb.primary ? 'primary' : 'default'} onClick={() => setOpen(verb)}>
          {verb.title}
        </Button>
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{ items: more.map((verb) => ({ key: verb.name, label: verb.title, danger: verb.danger })), onClick: ({ key }) => setOpen(verbs.find((v) => v.name === key) ?? null) }}
        >
          <Button aria-haspopup="menu">
            更多操作 <DownOutlined aria-hidden style={{ fontSize: 10 }} />
          </Button>
        </Dropdown>
      )}
      {open && <VerbDialog verb={open} run={runner(open)} unitCode={detail.holder?.code} onClose={() => setOpen(null)} onStale={refresh} />}
    </>
  )
}
