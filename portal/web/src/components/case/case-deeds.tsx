import { useVerbRunner } from '@/components/verbs/use-verb-runner'
import { VerbPanel } from '@/components/verbs/verb-panel'
import { useCaseVerbs } from '@/lib/api/use-case-verbs'
import type { CaseDetail } from '@/lib/contract'
import { firstOf } from '@/lib/first-of'
import { Section } from '../section'

interface Props {
  detail: CaseDetail
  /** Names of the verbs that stand first, in the order of the day's work. */
  first: readonly string[]
}

/** What may be done with the whole case, beside the piece of work that is open. */
export function CaseDeeds({ detail, first }: Props) {
  const verbs = useCaseVerbs(detail.caseNo).data ?? detail.verbs
  const { runner, refresh } = useVerbRunner({ caseNo: detail.caseNo, version: detail.version })
  // a note is among the piece of work's own verbs
  const shown = firstOf(verbs.filter((verb) => verb.name !== 'note'), first)
  if (shown.length === 0) return null
  return (
    <Section title="办件操作">
      <VerbPanel verbs={shown} runner={runner} refresh={refresh} unitCode={detail.holder?.code} />
    </Section>
  )
}
