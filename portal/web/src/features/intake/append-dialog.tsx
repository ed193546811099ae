import { VerbDialog } from '@/components/verbs/verb-dialog'
import { useVerbRunner } from '@/components/verbs/use-verb-runner'
import { useCase } from '@/lib/api/use-case'
import { useCaseVerbs } from '@/lib/api/use-case-verbs'

interface Props {
  caseNo: string
  text: string
  onClose: () => void
}

/** What was said this time goes into the open case, and hurries it. */
export function AppendDialog({ caseNo, text, onClose }: Props) {
  const version = useCase(caseNo).data?.version
  const verb = useCaseVerbs(caseNo).data?.find((known) => known.name === 'supplement')
  const { runner, refresh } = useVerbRunner({ caseNo, version })
  if (!verb) return null
  return <VerbDialog verb={verb} run={runner(verb)} given={{ text, urge: true }} onClose={onClose} onStale={refresh} />
}
