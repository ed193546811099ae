import type { CaseDetail } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { Pill } from '../pill'
import { Section } from '../section'
import styles from './notes-and-contacts.module.css'

const kinds: Record<string, string> = { note: '备注', urge: '催办', supplement: '追加', supervise: '督办', 'follow-up': '短信评价', consult: '会商', whistle: '吹哨', 'shelve-review': '挂账复核', praise: '表扬', appoint: '约再访', 'session-booked': '调解安排', 'session-cancelled': '调解取消' }

/** What people wrote beside the work: calls to the reporter, notes, chases, additions. */
export function NotesAndContacts({ detail, none }: { detail: CaseDetail; /** Said where there is nothing; without it there is no section then. */ none?: string }) {
  const contacts = (detail.contacts ?? []).map((c) => ({ ...c, tone: 'green' as const, name: `联系：${c.resultName}`, text: c.note }))
  const notes = (detail.notes ?? []).map((n) => ({ ...n, tone: n.kind === 'note' ? ('neutral' as const) : ('amber' as const), name: kinds[n.kind] ?? '备注' }))
  const lines = [...contacts, ...notes].sort((a, b) => b.at.localeCompare(a.at))
  if (lines.length === 0 && !none) return null
  return (
    <Section title="联系与催办记录">
      {lines.length === 0 && <p className="muted small">{none}</p>}
      <ul className={styles.list}>
        {lines.map((line, i) => (
          <li key={i}>
            <Pill tone={line.tone}>{line.name}</Pill>
            <span className="grow">{line.text}</span>
            <span className="muted small">
              {line.by} · {showTime(line.at)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
