import type { ReactNode } from 'react'
import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { LoadMore } from '@/components/load-more'
import { useWorkItem } from '@/lib/api/use-work-item'
import type { WorkItem } from '@/lib/contract'
import { DeskQueue } from './desk-queue'
import styles from './desk-layout.module.css'
import type { useDesk } from './use-desk'

interface Props {
  desk: ReturnType<typeof useDesk>
  label: string
  emptyTitle: string
  emptyHint: string
  children: (item: WorkItem) => ReactNode
}

/** Queue on the left, the chosen item on the right. */
export function DeskLayout({ desk, label, emptyTitle, emptyHint, children }: Props) {
  const { work, items, selected, select } = desk
  const item = useWorkItem(selected?.id)
  return (
    <AsyncView state={work} isEmpty={() => items.length === 0} empty={<div className="card"><EmptyHint title={emptyTitle} hint={emptyHint} /></div>}>
      {() => (
        <div className={styles.layout}>
          <div>
            <DeskQueue label={label} items={items} selected={selected?.id} onSelect={select} />
            <LoadMore {...work} />
          </div>
          <div className={styles.detail}>
            <AsyncView state={item} rows={10}>
              {(data) => <div key={data.id}>{children(data)}</div>}
            </AsyncView>
          </div>
        </div>
      )}
    </AsyncView>
  )
}
