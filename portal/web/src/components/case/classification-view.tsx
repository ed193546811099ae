import type { Classification } from '@/lib/contract'
import { ConfidenceBar } from '../confidence-bar'
import { HighlightedText } from '../highlighted-text'

interface Props {
  text: string
  classification: Classification
}

/** Why this category: the words that spoke for it and the three nearest answers. */
export function ClassificationView({ text, classification }: Props) {
  return (
    <div className="stack">
      <HighlightedText text={text} spans={classification.spans ?? []} />
      <p className="muted small">蓝色实线为支持所选分类的词，橙色虚线为反对的词，颜色越深影响越大。</p>
      <div className="stack-s">
        {(classification.top ?? []).map((guess, i) => (
          <ConfidenceBar key={guess.code} label={guess.path} value={guess.confidence} threshold={i === 0 ? classification.threshold : undefined} />
        ))}
      </div>
    </div>
  )
}
