import { CheckCircleFilled, CopyOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { ClockPill } from '@/components/clock-pill'
import { ProposalCard } from '@/components/desk/proposal-card'
import { SplitCard } from '@/components/desk/split-card'
import { EvidenceList } from '@/components/evidence-list'
import { Facts } from '@/components/facts'
import { useVerbRunner } from '@/components/verbs/use-verb-runner'
import { VerbDialog } from '@/components/verbs/verb-dialog'
import { VerbPanel } from '@/components/verbs/verb-panel'
import type { CaseDetail } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { useCase } from '@/lib/api/use-case'
import styles from './filed-panel.module.css'

interface Props {
  filed: CaseDetail
  /** What it was registered for: asked at once. */
  then?: string
  onNext: () => void
  /** Another matter of the same reporter. */
  onAgain: () => void
}

/** Filed: the number to read out, where the case went, why, and until when. */
export function FiledPanel({ filed, then, onNext, onAgain }: Props) {
  const { message } = App.useApp()
  const title = useRef<HTMLHeadingElement>(null)
  const detail = useCase(filed.caseNo).data ?? filed
  const { runner, refresh } = useVerbRunner({ caseNo: detail.caseNo, version: detail.version })
  const [asking, setAsking] = useState(then)
  const asked = detail.verbs.find((verb) => verb.name === asking)
  const primary = detail.verbs.filter((verb) => verb.primary)
  useEffect(() => title.current?.focus(), [])
  const copy = async () => {
    await navigator.clipboard?.writeText(detail.caseNo)
    void message.success('编号已复制')
  }
  return (
    <section className={`card ${styles.panel}`} aria-labelledby="filed-title">
      <h2 id="filed-title" ref={title} tabIndex={-1} className={styles.title}>
        <CheckCircleFilled aria-hidden className={styles.ok} /> 已受理，请告知诉求人编号
      </h2>
      <div className="row">
        <span className={`mono ${styles.number}`}>{detail.caseNo}</span>
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          复制编号
        </Button>
      </div>
      {filed.queryCode && (
        <p>
          匿名查询码 <strong className={`mono ${styles.number}`}>{filed.queryCode}</strong>，请现在读给诉求人：凭编号和查询码可查进展，此后不再显示。
        </p>
      )}
      <Facts
        items={[
          { label: '去向', value: <strong>{detail.holder?.name ?? detail.dispatch?.unit?.name ?? detail.stageName}</strong> },
          { label: '协办', value: detail.dispatch?.coUnits.map((u) => u.name).join('、') },
          { label: '当前环节', value: detail.stageName },
          { label: '最近时限', value: detail.nextClock && <span className="row">{detail.nextClock.name} <ClockPill clock={detail.nextClock} /> {showTime(detail.nextClock.dueAt)} 前</span>, wide: true },
          { label: '为什么', value: detail.dispatch?.reason, wide: true },
        ]}
      />
      {detail.dispatch && detail.dispatch.evidence.length > 0 && <EvidenceList items={detail.dispatch.evidence} />}
      <SplitCard detail={detail} />
      <ProposalCard detail={detail} />
      {asked && (
        <VerbDialog
          verb={asked}
          run={runner(asked)}
          given={detail.proposal?.verb === asked.name ? detail.proposal.data : undefined}
          onClose={() => setAsking(undefined)}
          onStale={refresh}
        />
      )}
      {primary.length > 0 && <VerbPanel verbs={primary} runner={runner} refresh={refresh} />}
      <div className="row">
        <Button type="primary" size="large" onClick={onNext}>
          受理下一件
        </Button>
        <Button size="large" onClick={onAgain}>
          同一诉求人再记一件
        </Button>
        <Link to={`/cases/${detail.caseNo}`}>打开办件详情</Link>
        <span className="muted small">
          <kbd>Alt</kbd> + <kbd>N</kbd> 下一件
        </span>
      </div>
    </section>
  )
}
