import { ClassificationView } from '@/components/case/classification-view'
import { DispatchView } from '@/components/case/dispatch-view'
import { EmptyHint } from '@/components/empty-hint'
import { Section } from '@/components/section'
import type { CaseDetail } from '@/lib/contract'

export function CaseBasis({ detail }: { detail: CaseDetail }) {
  if (!detail.classification && !detail.dispatch) return <EmptyHint title="还没有分类和分拨" hint="受理后由系统分类，依据会显示在这里。" />
  return (
    <div className="stack">
      {detail.classification && (
        <Section title="分类依据">
          <ClassificationView text={detail.text} classification={detail.classification} />
        </Section>
      )}
      {detail.dispatch && (
        <Section title="分拨依据">
          <DispatchView dispatch={detail.dispatch} />
        </Section>
      )}
    </div>
  )
}
