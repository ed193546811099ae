import { Modal } from 'antd'
import type { Verb } from '@/lib/contract'
import { VerbForm, type RunVerb } from './verb-form'

interface Props {
  verb: Verb | null
  run: RunVerb
  unitCode?: string
  given?: Record<string, unknown>
  givenReason?: string
  onClose: () => void
  onDone?: () => void
  onStale?: () => void
}

export function VerbDialog({ verb, run, unitCode, given, givenReason, onClose, onDone, onStale }: Props) {
  return (
    <Modal open={verb !== null} title={verb?.title} footer={null} onCancel={onClose} destroyOnHidden width={560}>
      {verb?.description && (
        <p className="muted" style={{ marginBottom: 12 }}>
          {verb.description}
        </p>
      )}
      {verb && (
        <VerbForm
          key={verb.name}
          verb={verb}
          run={run}
          unitCode={unitCode}
          given={given}
          givenReason={givenReason}
          onCancel={onClose}
          onStale={onStale}
          onDone={() => {
            onClose()
            onDone?.()
          }}
        />
      )}
    </Modal>
  )
}
