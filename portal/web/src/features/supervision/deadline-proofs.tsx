import { Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { LoadMore } from '@/components/load-more'
import { Pill } from '@/components/pill'
import { Section } from '@/components/section'
import type { Deadline, Deadlines } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { useDeadlines, type DeadlineState } from './use-deadlines'

const seconds = (value: number | null | undefined) => (value === null || value === undefined ? '—' : `${value.toFixed(value < 10 ? 2 : 0)} 秒`)

function Proof({ proof }: { proof: Deadlines['proof'] }) {
  return (
    <p>
      近 7 天到期 <strong>{proof.due}</strong> 个时限：到期前完成 {proof.met}，到期并按时触发 {proof.fired}，
      {proof.unfired === 0 ? <Pill tone="green">没有漏掉的时限</Pill> : <Pill tone="red">未触发 {proof.unfired}</Pill>}
      <span className="muted">
        {' '}
        触发延迟最长 {seconds(proof.longestLateness)}，平均 {seconds(proof.meanLateness)}
      </span>
    </p>
  )
}

function Row({ line }: { line: Deadline }) {
  return (
    <tr>
      <td>
        <Link to={`/cases/${line.caseNo}?tab=clocks`} className="mono">
          {line.caseNo}
        </Link>
      </td>
      <td>
        {line.name}
        {line.limit && <span className="muted small">（{line.limit}）</span>}
      </td>
      <td>{line.unit?.name ?? '—'}</td>
      <td>{showTime(line.armedAt)}</td>
      <td>{showTime(line.dueAt)}</td>
      <td>{line.firedAt ? showTime(line.firedAt) : line.stoppedAt ? `完成于 ${showTime(line.stoppedAt)}` : '—'}</td>
      <td className="num">{seconds(line.latenessSeconds)}</td>
    </tr>
  )
}

/** Proof that no deadline was missed: when each was armed, due, fired, and how late. */
export function DeadlineProofs({ unit }: { unit?: string }) {
  const [state, setState] = useState<DeadlineState>('all')
  const list = useDeadlines(state, unit)
  return (
    <Section
      title="时限必达证明"
      extra={
        <Segmented
          aria-label="时限范围"
          size="small"
          value={state}
          onChange={setState}
          options={[
            { value: 'all', label: '全部到期' },
            { value: 'missed', label: '超期的' },
            { value: 'unfired', label: '未触发' },
          ]}
        />
      }
    >
      <AsyncView state={list}>
        {(data) => (
          <>
            <Proof proof={data.pages[0].proof} />
            <div className="table-scroll" role="region" aria-label="时限必达证明表" tabIndex={0}>
              <table className="plain">
                <caption className="visually-hidden">时限必达证明</caption>
                <thead>
                  <tr>
                    {['办件', '时限', '单位', '起算', '到期', '触发'].map((name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                    <th scope="col" className="num">
                      延迟
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {data.pages.flatMap((page) => page.items).map((line) => (
                    <Row key={line.id} line={line} />
                  ))}
                </tbody>
              </table>
            </div>
            <LoadMore {...list} />
          </>
        )}
      </AsyncView>
    </Section>
  )
}
