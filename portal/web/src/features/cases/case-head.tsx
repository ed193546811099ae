import { PrinterOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { CaseMarks } from '@/components/case/case-marks'
import { ClockPill } from '@/components/clock-pill'
import { Pill } from '@/components/pill'
import { UrgencyPill } from '@/components/urgency-pill'
import { useMay } from '@/lib/api/use-may'
import { usePrint } from '@/lib/api/use-print'
import type { CaseDetail } from '@/lib/contract'
import { CaseStepBar } from './case-step-bar'
import { CaseVerbs } from './case-verbs'
import styles from './case-head.module.css'

export function CaseHead({ detail }: { detail: CaseDetail }) {
  const seesInstances = useMay('instance.read')
  usePrint(detail.caseNo, '办件详情页')
  return (
    <header className={`card ${styles.head}`}>
      <div className="row-between">
        <div className="stack-s">
          <div className="row">
            <UrgencyPill urgency={detail.urgency} name={detail.urgencyName} />
            <h1>{detail.title}</h1>
            <CaseMarks marks={detail.marks} round={detail.round} />
          </div>
          <div className="row">
            <span className="mono strong">{detail.caseNo}</span>
            <Pill>{detail.itemName ?? detail.typeName}</Pill>
            <Pill tone="blue">{detail.statusName}</Pill>
          </div>
        </div>
        <div className="row">
          {seesInstances && detail.flow?.instanceId && <Link to={`/designer?instance=${encodeURIComponent(detail.flow.instanceId)}`}>查看流程实例</Link>}
          <Link to={`/print/${detail.caseNo}`}>
            <PrinterOutlined aria-hidden /> 打印文书
          </Link>
          <CaseVerbs detail={detail} />
        </div>
      </div>
      <dl className={styles.key}>
        <div>
          <dt>当前环节</dt>
          <dd>{detail.stageName}</dd>
        </div>
        <div>
          <dt>现在由谁负责</dt>
          <dd>{detail.holder?.name ?? '待分拨'}</dd>
        </div>
        <div>
          <dt>最近时限</dt>
          <dd className="row">
            {detail.nextClock ? (
              <>
                {detail.nextClock.name} <ClockPill clock={detail.nextClock} />
              </>
            ) : (
              '无'
            )}
          </dd>
        </div>
        <div>
          <dt>居民看到</dt>
          <dd>{detail.residentStatus}</dd>
        </div>
      </dl>
      <CaseStepBar detail={detail} />
    </header>
  )
}
