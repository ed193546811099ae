import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { showTime } from '@/lib/time'
import { AuditRow } from './audit-row'
import styles from './audit.module.css'
import { useAuditLines, type AuditFilter } from './use-audit'

const enough = 20

/** Newest first. Where little was found the search goes on further back by itself, and says how far it is. */
export function AuditLines({ filter }: { filter: AuditFilter }) {
  const lines = useAuditLines(filter)
  const [stopped, setStopped] = useState(false)
  const items = lines.data?.pages.flatMap((page) => page.items) ?? []
  const reached = lines.data?.pages.at(-1)?.searchedTo
  const { hasNextPage, isFetchingNextPage, fetchNextPage, error } = lines
  const goesOn = hasNextPage && !stopped && !error && items.length < enough
  useEffect(() => {
    if (goesOn && !isFetchingNextPage) void fetchNextPage()
  }, [goesOn, isFetchingNextPage, fetchNextPage, lines.data])
  return (
    <AsyncView state={lines} rows={6}>
      {() => (
        <>
          {items.length > 0 && (
            <ul className={styles.list} aria-label="流水">
              {items.map((line) => (
                <AuditRow key={line.id} line={line} />
              ))}
            </ul>
          )}
          {items.length === 0 && !hasNextPage && <EmptyHint title="没有符合条件的流水" hint="可以换一个种类、放宽时间范围，或核对办件编号和操作人。" />}
          {hasNextPage && (
            <div className={styles.foot}>
              <span className="muted small" role="status">
                {goesOn || isFetchingNextPage ? '继续向前查找，' : ''}
                {reached ? `已查到 ${showTime(reached, 'full')}` : ''}
              </span>
              {goesOn ? (
                <Button size="small" onClick={() => setStopped(true)}>
                  停止
                </Button>
              ) : (
                <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  查找更早的
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </AsyncView>
  )
}
