import { Alert } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { AsyncView } from '@/components/async-view'
import { CaseLine } from '@/components/case/case-line'
import type { CaseSummary, Duplicates } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'

const useDuplicates = (caseNo: string) =>
  useQuery({
    queryKey: keys.casePart(caseNo, 'duplicates'),
    queryFn: ({ signal }) => getJson<Duplicates>(`/api/cases/${encodeURIComponent(caseNo)}/duplicates`, { signal }),
  })

function Cases({ title, items, notes = [] }: { title: string; items: readonly CaseSummary[]; notes?: readonly string[] }) {
  return (
    <section className="stack-s" aria-label={title}>
      <h3>{title}</h3>
      <ul className="stack">
        {items.map((item, i) => (
          <li key={item.caseNo}>
            <CaseLine item={item} />
            {notes[i] && <p className="muted small">{notes[i]}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Cases that may be about the same, what was merged with this one, and how often it came up here. */
export function CaseDuplicates({ caseNo }: { caseNo: string }) {
  const found = useDuplicates(caseNo)
  return (
    <AsyncView state={found}>
      {(data) => (
        <div className="stack">
          {data.hints.map((hint) => (
            <Alert key={hint} type={data.isGroup ? 'error' : 'warning'} showIcon message={hint} />
          ))}
          <p className="muted small">
            24 小时内反映同一事项 {data.reporters} 人；30 日内同址同类第 {data.times} 次。系统只提示，并单由分拨员决定，并单后每位诉求人各自得到答复和回访。
          </p>
          {data.lead && <Cases title="本件已并入" items={[data.lead]} />}
          {data.merged.length > 0 && <Cases title={`并入本件的办件 ${data.merged.length} 件（一次办理，逐一答复）`} items={data.merged} />}
          {data.items.length > 0 ? (
            <Cases title="疑似重复" items={data.items.map((item) => item.case)} notes={data.items.map((item) => item.basis)} />
          ) : (
            <p>没有发现疑似重复的办件（同分类、250 米或同社区、14 日内、文字相近）。</p>
          )}
        </div>
      )}
    </AsyncView>
  )
}
