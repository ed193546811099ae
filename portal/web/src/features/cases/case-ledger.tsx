import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { useLedger } from '@/lib/api/use-ledger'
import { percent } from '@/lib/percent'
import { showDuration, showTime } from '@/lib/time'
import styles from './case-ledger.module.css'
import { LedgerPicture } from './ledger-picture'
import { holderOf, ledgerTotals } from './ledger-totals'

/** Every second of the case and whose it was: a bar to see, a table to check. */
export function CaseLedger({ caseNo }: { caseNo: string }) {
  const ledger = useLedger(caseNo)
  return (
    <AsyncView state={ledger} isEmpty={(data) => data.items.length === 0} empty={<EmptyHint title="还没有责任时间" hint="办件每一段时间由谁负责都会记在这里；当场办结、没有占用时间的不记。" />}>
      {({ items, totalSeconds }) => {
        const totals = ledgerTotals(items)
        return (
          <div className="stack">
            <p>
              总历时 <strong>{showDuration(totalSeconds)}</strong>，各段首尾相接，没有空档。
            </p>
            <LedgerPicture items={items} totalSeconds={totalSeconds} />
            <ul className={styles.legend}>
              {totals.map((total) => (
                <li key={total.key}>
                  <span className={styles.swatch} style={{ background: total.color }} aria-hidden />
                  {total.unit}
                  <span className="muted">
                    {' '}
                    {showDuration(total.seconds)}（{percent(total.share)}），工作时间 {showDuration(total.workingSeconds)}
                  </span>
                </li>
              ))}
            </ul>
            <div className="table-scroll" role="region" aria-label="责任时间明细" tabIndex={0}>
              <table className="plain">
                <caption className="visually-hidden">责任时间明细</caption>
                <thead>
                  <tr>
                    <th scope="col">起</th>
                    <th scope="col">止</th>
                    <th scope="col">责任单位</th>
                    <th scope="col">人员</th>
                    <th scope="col">事由</th>
                    <th scope="col" className="num">
                      历时
                    </th>
                    <th scope="col" className="num">
                      工作时间
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item, i) => (
                    <tr key={i}>
                      <td>{showTime(item.from)}</td>
                      <td>{showTime(item.to)}</td>
                      <td>
                        {holderOf(item)}
                        {item.inner && <span className="muted small">（{item.inner.name}）</span>}
                      </td>
                      <td>{item.person ?? '—'}</td>
                      <td>{item.reason}</td>
                      <td className="num">{showDuration(item.seconds)}</td>
                      <td className="num">{showDuration(item.workingSeconds)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </div>
        )
      }}
    </AsyncView>
  )
}
