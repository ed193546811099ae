import type { ReactNode } from 'react'
import type { Split } from '@/lib/contract'
import { SplitParts } from './split-parts'
import { Suggestion } from './suggestion'

/** 一单多诉: the matters one message holds, and below them who decides what becomes of them. */
export function SplitSuggestion({ split, children }: { split: Split; children: ReactNode }) {
  return (
    <Suggestion label="拆分建议" title={`一次反映 ${split.parts.length} 件事，各开一件并互相关联`}>
      <SplitParts split={split} />
      {children}
    </Suggestion>
  )
}
