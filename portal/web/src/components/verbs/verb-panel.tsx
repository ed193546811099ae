import { Button } from 'antd'
import { useState } from 'react'
import type { Verb } from '@/lib/contract'
import { VerbDialog } from './verb-dialog'
import { VerbForm, type RunVerb } from './verb-form'
import styles from './verb-panel.module.css'

interface Props {
  verbs: readonly Verb[]
  runner: (verb: Verb) => RunVerb
  refresh: () => void
  unitCode?: string
  given?: (verb: Verb) => Record<string, unknown> | undefined
  givenReason?: (verb: Verb) => string | undefined
  onDone?: (verb: Verb) => void
}

/** The allowed verbs in the order they are given: the first primary one open as a form, the others a click away. */
export function VerbPanel({ verbs, runner, refresh, unitCode, given, givenReason, onDone }: Props) {
  const [open, setOpen] = useState<Verb | null>(null)
  const first = verbs.find((v) => v.primary)
  const others = verbs.filter((v) => v !== first)
  return (
    <div className="stack">
      {first && (
        <section aria-label={first.title} className={styles.first}>
          <h3>{first.title}</h3>
          {first.description && <p className="muted small">{first.description}</p>}
          <VerbForm
            key={first.name}
            verb={first}
            run={runner(first)}
            unitCode={unitCode}
            given={given?.(first)}
            givenReason={givenReason?.(first)}
            onStale={refresh}
            onDone={() => onDone?.(first)}
          />
        </section>
      )}
      {others.length > 0 && (
        <ul className={styles.others} aria-label={first ? '其他操作' : '可以办理的操作'}>
          {others.map((verb) => (
            <li key={verb.name}>
              <Button block danger={verb.danger} type={verb.primary ? 'primary' : 'default'} ghost={verb.primary} onClick={() => setOpen(verb)} title={verb.description ?? undefined}>
                {verb.title}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <VerbDialog
          verb={open}
          run={runner(open)}
          unitCode={unitCode}
          given={given?.(open)}
          givenReason={givenReason?.(open)}
          onClose={() => setOpen(null)}
          onStale={refresh}
          onDone={() => onDone?.(open)}
        />
      )}
    </div>
  )
}
