import { useState } from 'react'
import type { Said } from '@/lib/contract'
import { usePageTitle } from '@/lib/use-page-title'
import { ResidentShell } from './resident-shell'
import { SaidCard } from './said-card'
import { SayForm } from './say-form'

/** 说事: anybody, without an account. */
export function SayPage() {
  usePageTitle('我要说事')
  const [said, setSaid] = useState<Said | null>(null)
  const take = (next: Said | null) => {
    setSaid(next)
    window.scrollTo(0, 0)
  }
  return <ResidentShell title={said ? '已收到' : '我要说事'}>{said ? <SaidCard said={said} onAgain={() => take(null)} /> : <SayForm onSaid={take} />}</ResidentShell>
}
