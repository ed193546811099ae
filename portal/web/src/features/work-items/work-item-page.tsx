import { useParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { VerbPanel } from '@/components/verbs/verb-panel'
import { inOrderOfWork } from '@/components/verbs/verb-order'
import { useVerbRunner } from '@/components/verbs/use-verb-runner'
import { useMe } from '@/lib/api/use-me'
import { useWorkItem } from '@/lib/api/use-work-item'
import type { Verb, WorkItem } from '@/lib/contract'
import { usePhone } from '@/lib/use-media'
import { usePageTitle } from '@/lib/use-page-title'
import { PhoneActions } from './phone-actions'
import { WorkItemCase } from './work-item-case'
import { WorkItemHeader } from './work-item-header'
import styles from './work-item-page.module.css'

/** Handled again: what was written the first time is corrected, not typed anew. */
function earlierReport(verb: Verb, item: WorkItem): Record<string, unknown> | undefined {
  return verb.name === 'complete' && item.kind === 'sign-and-handle' && item.case.closing ? { ...item.case.closing } : undefined
}

function Actions({ item }: { item: WorkItem }) {
  const { runner, refresh } = useVerbRunner({ item: item.id, version: item.case.version })
  const me = useMe().data
  if (item.verbs.length === 0)
    return <p className="muted">{item.outcomeName ? `这项工作已完成：${item.outcomeName}。` : '现在没有需要您办理的操作，办件有进展时会自动更新。'}</p>
  return <VerbPanel verbs={inOrderOfWork(item, me)} runner={runner} refresh={refresh} unitCode={item.unit?.code} given={(verb) => earlierReport(verb, item)} />
}

export function WorkItemPage() {
  const { id } = useParams()
  const item = useWorkItem(id)
  const phone = usePhone()
  usePageTitle(item.data?.title ?? '待办')
  return (
    <AsyncView state={item} rows={10} title="待办">
      {(data) => (
        <>
          <WorkItemHeader item={data} />
          <div className={styles.columns}>
            <WorkItemCase item={data} />
            {phone ? (
              <PhoneActions verbs={data.verbs}>
                <Actions item={data} />
              </PhoneActions>
            ) : (
              <aside className={`card ${styles.actions}`} aria-labelledby="actions-title">
                <h2 id="actions-title">现在可以办理</h2>
                <p className={styles.todo}>{data.todo}</p>
                <Actions item={data} />
              </aside>
            )}
          </div>
        </>
      )}
    </AsyncView>
  )
}
