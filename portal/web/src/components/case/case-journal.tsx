import { Segmented } from 'antd'
import { useState } from 'react'
import { useJournal } from '@/lib/api/use-journal'
import { AsyncView } from '../async-view'
import { EmptyHint } from '../empty-hint'
import { LoadMore } from '../load-more'
import { JournalTimeline } from './journal-timeline'

export function CaseJournal({ caseNo }: { caseNo: string }) {
  const journal = useJournal(caseNo)
  const [order, setOrder] = useState<'new' | 'old'>('new')
  return (
    <AsyncView
      state={journal}
      isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
      empty={<EmptyHint title="还没有流水" hint="办件的每一步都会记在这里，不可更改。" />}
    >
      {(data) => (
        <div className="stack">
          <Segmented
            aria-label="流水顺序"
            size="small"
            value={order}
            onChange={setOrder}
            options={[
              { value: 'new', label: '最新在前' },
              { value: 'old', label: '按发生先后' },
            ]}
            style={{ alignSelf: 'flex-start' }}
          />
          <JournalTimeline entries={data.pages.flatMap((page) => page.items)} newestFirst={order === 'new'} />
          <LoadMore {...journal} />
        </div>
      )}
    </AsyncView>
  )
}
