import { ExportOutlined, SafetyCertificateOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { LoadingBlock } from '@/components/loading-block'
import { PageHeader } from '@/components/page-header'
import { usePageTitle } from '@/lib/use-page-title'
import { LintDrawer } from './lint-drawer'
import { studioAddress } from './studio-address'
import styles from './designer-page.module.css'

/** The city's flows, drawn and changed in Elsa Studio. */
export function DesignerPage() {
  usePageTitle('流程设计')
  const { definitionId } = useParams()
  const [search] = useSearchParams()
  const [ready, setReady] = useState(false)
  const [checking, setChecking] = useState(false)
  const address = studioAddress({ definition: definitionId, instance: search.get('instance') })
  return (
    <div className={styles.page}>
      <PageHeader
        title="流程设计"
        note="改流程就是改数据：保存为草稿，发布后新办件按新流程走"
        actions={
          <>
            <Button icon={<SafetyCertificateOutlined />} onClick={() => setChecking(true)}>
              检查流程
            </Button>
            {definitionId && <Link to="/designer">全部流程</Link>}
            <a href={address} target="_blank" rel="noreferrer">
              在新窗口打开 <ExportOutlined aria-hidden />
            </a>
          </>
        }
      />
      {!ready && <LoadingBlock label="正在打开流程设计器" rows={4} />}
      <iframe key={address} src={address} title="流程设计器" className={ready ? styles.frame : styles.waiting} onLoad={() => setReady(true)} />
      {checking && <LintDrawer open definitionId={definitionId} onClose={() => setChecking(false)} />}
    </div>
  )
}
