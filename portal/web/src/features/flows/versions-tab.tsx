import { Button } from 'antd'
import { useState } from 'react'
import { Pill } from '@/components/pill'
import { useMay } from '@/lib/api/use-may'
import type { DeskVersion, FlowDesk } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { PublishDialog } from './publish-dialog'
import { RollBackDialog } from './roll-back-dialog'

const states: Record<DeskVersion['state'], string> = { published: '现用', draft: '草稿', earlier: '以前的' }

/** Every version, newest first: who drew and who published it, why, and how many still run on it. */
export function VersionsTab({ desk: { definition, versions, secondPerson } }: { desk: FlowDesk }) {
  const publishes = useMay('definition.publish')
  const [publishing, setPublishing] = useState<DeskVersion>()
  const [returning, setReturning] = useState<DeskVersion>()
  const canPublish = (one: DeskVersion) => publishes && one.versionId === definition.draft?.versionId
  const canReturn = (one: DeskVersion) => publishes && one.state === 'earlier' && one.publishedBy !== null
  return (
    <div className="card table-scroll">
      <table className="plain" aria-label="版本">
        <thead>
          <tr>
            <th scope="col">版本</th>
            <th scope="col">画图</th>
            <th scope="col">发布</th>
            <th scope="col">正在运行</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((one) => (
            <tr key={one.versionId}>
              <td>
                第 {one.version} 版 <Pill tone={one.state === 'published' ? 'green' : one.state === 'draft' ? 'blue' : 'neutral'}>{states[one.state]}</Pill>
              </td>
              <td>
                {one.fromProduct ? '随产品' : one.savedBy}
                <div className="muted small">{showTime(one.savedAt, 'full')}</div>
              </td>
              <td>
                <Publishing version={one} />
              </td>
              <td>{one.running} 件</td>
              <td>
                {canPublish(one) && (
                  <Button size="small" type="primary" onClick={() => setPublishing(one)}>
                    发布
                  </Button>
                )}
                {canReturn(one) && (
                  <Button size="small" onClick={() => setReturning(one)} aria-label={`回滚到第 ${one.version} 版`}>
                    回滚到这一版
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {publishing && <PublishDialog definition={definition} version={publishing} secondPerson={secondPerson} onClose={() => setPublishing(undefined)} />}
      {returning && <RollBackDialog definition={definition} version={returning} onClose={() => setReturning(undefined)} />}
    </div>
  )
}

function Publishing({ version }: { version: DeskVersion }) {
  if (!version.publishedBy) return <span className="muted">没有发布过</span>
  return (
    <>
      {version.fromProduct && !version.reason ? '随产品' : version.publishedBy}
      {version.reason && `：${version.reason}`}
      {version.publishedAt && <div className="muted small">{showTime(version.publishedAt, 'full')}</div>}
    </>
  )
}
