import { useState } from 'react'
import { AsyncView } from '@/components/async-view'
import { LoadingBlock } from '@/components/loading-block'
import { CompareResult } from './compare-result'
import { useComparison, type Choice } from './use-comparison'
import { VersionChoice } from './version-choice'

/** 比较版本: two versions, what differs in words, and both drawings over each other. */
export function CompareTab({ definitionId }: { definitionId: string }) {
  const [choice, setChoice] = useState<Choice>({})
  const comparison = useComparison(definitionId, choice)
  return (
    <AsyncView state={comparison} rows={8}>
      {(data) => (
        <div className="stack">
          {data.versions.length > 1 && <VersionChoice comparison={data} choice={choice} onChange={setChoice} />}
          {comparison.isPlaceholderData ? (
            !comparison.error && <LoadingBlock rows={8} label="正在比较两个版本" />
          ) : (
            <CompareResult key={`${data.from.versionId} ${data.to.versionId}`} comparison={data} />
          )}
        </div>
      )}
    </AsyncView>
  )
}
