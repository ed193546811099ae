import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { LoadingBlock } from '@/components/loading-block'
import { RefusalView } from '@/components/refusal-view'
import { usePageTitle } from '@/lib/use-page-title'
import { AskForm } from './ask-form'
import { CaseView } from './case-view'
import { MyList } from './my-list'
import { codeIn } from './progress-steps'
import { useRemembered } from './remembered'
import { ResidentShell } from './resident-shell'
import { useProgress, type Holder } from './use-progress'
import styles from './resident.module.css'

/** 我的工单, without signing in: those kept on this device, and any other by its number and code. */
export function ResidentPage() {
  usePageTitle('我的工单')
  const { caseNo = '' } = useParams()
  const code = codeIn(useLocation().hash)
  return (
    <ResidentShell title="我的工单">
      <Mine key={`${caseNo}#${code}`} caseNo={caseNo} code={code} />
      <p className={styles.small}>查询码丢了，或者不会用，请拨打 12345。本页不显示您的姓名、电话和诉求内容。</p>
    </ResidentShell>
  )
}

function Mine({ caseNo, code }: Holder) {
  const navigate = useNavigate()
  const remembered = useRemembered()
  const { mutate, data, error, isPending, reset } = useProgress()
  const [holder, setHolder] = useState<Holder>({ caseNo, code })
  const ask = (next: Holder) => {
    setHolder(next)
    mutate(next)
  }
  useEffect(() => {
    if (caseNo && code) mutate({ caseNo, code })
  }, [caseNo, code, mutate])
  const another = () => (caseNo ? void navigate('/my') : reset())
  return (
    <>
      {error && <RefusalView error={error} />}
      {isPending && <LoadingBlock label="正在查询" rows={4} />}
      {data && (
        <>
          <CaseView key={`${holder.caseNo}${holder.code}`} holder={holder} first={data} />
          <Button block onClick={another}>
            看其他工单
          </Button>
        </>
      )}
      {!data && !isPending && (
        <>
          {!caseNo && remembered.holders.length > 0 && <MyList holders={remembered.holders} onForget={remembered.forget} onForgetAll={remembered.forgetAll} />}
          <section className={styles.card} aria-labelledby="ask-title">
            <h2 id="ask-title">用工单号和查询码查</h2>
            <AskForm key={holder.caseNo} given={{ caseNo: holder.caseNo, code: error ? '' : holder.code }} busy={isPending} onAsk={ask} />
          </section>
        </>
      )}
    </>
  )
}
