import { EyeOutlined, PhoneOutlined } from '@ant-design/icons'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useRevealReporter } from '@/lib/api/use-reveal-reporter'
import type { CaseDetail, RevealedReporter } from '@/lib/contract'
import { Pill } from '../pill'
import { RefusalView } from '../refusal-view'
import { EraseReporter } from './erase-reporter'
import { RevealRequests } from './reveal-requests'
import styles from './reporter-card.module.css'

interface Props {
  detail: CaseDetail
  /** The current handler contacts without typing a reason. */
  isHandler?: boolean
}

const kinds: Record<string, string> = { person: '个人', company: '企业', trader: '个体户', organisation: '社会组织' }

/** The reporter, masked; the clear number only after a journaled request, and only while this card is shown. */
export function ReporterCard({ detail, isHandler = false }: Props) {
  const reveal = useRevealReporter(detail.caseNo)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const reporter = detail.reporter
  const clear: RevealedReporter | undefined = reveal.data?.pending ? undefined : reveal.data
  const request = () => (isHandler ? reveal.mutate(undefined) : setAsking(true))
  if (!reporter) return <p className="muted small">没有登记诉求人。</p>
  if (reporter.erased) return <p className="muted">诉求人信息、原文和附件已依法删除。</p>
  return (
    <div className={styles.card}>
      <div className="row">
        <span className="strong">{clear?.name ?? reporter.name ?? (reporter.anonymous ? '匿名诉求人' : '未留姓名')}</span>
        {clear?.phone ? (
          <a href={`tel:${clear.phone}`} className={`mono ${styles.phone}`}>
            {clear.phone}
          </a>
        ) : (
          <span className="mono">{reporter.phone ?? '未留电话'}</span>
        )}
        {clear?.recorder && (
          <span>
            代录人 {clear.recorder.name}（{clear.recorder.relationName}）{clear.recorder.phone && <a href={`tel:${clear.recorder.phone}`}>{clear.recorder.phone}</a>}
          </span>
        )}
        {clear?.idNumber && <span className="mono">证件 {clear.idNumber}</span>}
        {reporter.kind && <Pill>{kinds[reporter.kind] ?? reporter.kind}</Pill>}
        {reporter.anonymous && <Pill tone="violet">匿名</Pill>}
        {reporter.confidential && <Pill tone="red">保密</Pill>}
        {reporter.contactWindow && <span>可联系时段 {reporter.contactWindow}</span>}
        {!clear && !(reporter.anonymous && !reporter.phone) && (
          <Button size="small" icon={isHandler ? <PhoneOutlined /> : <EyeOutlined />} loading={reveal.isPending} onClick={request}>
            {isHandler ? '查看号码并联系' : '查看联系方式'}
          </Button>
        )}
        <EraseReporter detail={detail} />
      </div>
      {reveal.data?.pending && <p className="muted small">已提交申请：保密工单须由另一人（值班长、督查员或审计员）批准，批准后 30 分钟内可查看一次。</p>}
      <RevealRequests caseNo={detail.caseNo} requests={detail.reveals ?? []} />
      {clear && <p className="muted small">已显示联系方式，本次查看已记入办件流水，请勿外传。{isHandler ? '通话后请记录联系结果。' : ''}</p>}
      {reveal.error && !asking && <RefusalView error={reveal.error} onClose={() => reveal.reset()} />}
      <Modal
        open={asking}
        title="查看诉求人联系方式"
        okText="查看"
        cancelText="取消"
        okButtonProps={{ disabled: reason.trim() === '', loading: reveal.isPending }}
        onCancel={() => {
          setAsking(false)
          reveal.reset()
        }}
        onOk={() => reveal.mutate(reason.trim(), { onSuccess: () => setAsking(false) })}
        destroyOnHidden
      >
        <div className="stack-s">
          <label htmlFor="reveal-reason">查看理由（会记入办件流水）</label>
          <Input.TextArea id="reveal-reason" value={reason} onChange={(e) => setReason(e.target.value)} maxLength={200} autoSize={{ minRows: 2 }} placeholder="例如：回访核对诉求办理情况" />
          {reveal.error && <RefusalView error={reveal.error} />}
        </div>
      </Modal>
    </div>
  )
}
