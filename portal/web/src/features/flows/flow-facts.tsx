import { Facts } from '@/components/facts'
import type { DeskDefinition } from '@/lib/contract'
import { kindNames, LintPill, RehearsalPill } from './flow-words'

export function FlowFacts({ definition: { definitionId, kind, published, draft, running, lint, rehearsal } }: { definition: DeskDefinition }) {
  return (
    <section className="card" aria-label="流程概况">
      <Facts
        items={[
          { label: '编号', value: <span className="mono">{definitionId}</span> },
          { label: '类别', value: kindNames[kind] },
          { label: '现用版本', value: published ? `第 ${published.version} 版` : '未发布' },
          { label: '草稿', value: draft ? `第 ${draft.version} 版` : '无' },
          { label: '正在运行', value: running.older > 0 ? `${running.total} 件，其中旧版本 ${running.older} 件` : `${running.total} 件` },
          { label: `检查${lint ? `（第 ${lint.version} 版）` : ''}`, value: lint && <LintPill lint={lint} /> },
          { label: '回放', value: <RehearsalPill rehearsal={rehearsal} /> },
        ]}
      />
    </section>
  )
}
