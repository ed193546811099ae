import { DownloadOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { AsyncView } from '@/components/async-view'
import { Facts } from '@/components/facts'
import { RefusalView } from '@/components/refusal-view'
import { Section } from '@/components/section'
import type { Evaluation, EvaluatedUnit } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { HonourLists } from './honour-lists'
import { LinesDrawer } from './lines-drawer'
import { RankingTable } from './ranking-table'
import { bulletinAddress, useEvaluation, useEvaluationStep } from './use-evaluation'

interface Props {
  id: string
  mayManage: boolean
}

function Steps({ data, mayManage }: { data: Evaluation; mayManage: boolean }) {
  const step = useEvaluationStep()
  const { id, status } = data.run
  return (
    <>
      <div className="row">
        {mayManage && status === 'trial' && (
          <Popconfirm title="公示后各单位都能看到，并可申请剔除。" okText="公示" cancelText="取消" onConfirm={() => step.mutate({ step: 'publication', id })}>
            <Button type="primary" loading={step.isPending}>
              公示
            </Button>
          </Popconfirm>
        )}
        {mayManage && status === 'published' && (
          <Popconfirm title="冻结后不能再改。请先确认剔除申请都已审结，并重新试算过。" okText="冻结" cancelText="取消" onConfirm={() => step.mutate({ step: 'freeze', id })}>
            <Button danger loading={step.isPending}>
              冻结
            </Button>
          </Popconfirm>
        )}
        <Button icon={<DownloadOutlined />} href={bulletinAddress(id, 'docx')}>
          通报生成（Word）
        </Button>
        <Button icon={<DownloadOutlined />} href={bulletinAddress(id, 'xlsx')}>
          通报生成（Excel）
        </Button>
      </div>
      {step.error && <RefusalView error={step.error} />}
    </>
  )
}

/** A month: lists, ranking, and the cases behind any unit's figures. */
export function MonthView({ id, mayManage }: Props) {
  const evaluation = useEvaluation(id)
  const [open, setOpen] = useState<EvaluatedUnit | null>(null)
  return (
    <AsyncView state={evaluation} rows={10}>
      {(data) => (
        <div className="stack">
          <Section title={`${data.run.month} ${data.run.schemeName}（${data.run.statusName}）`} extra={<Steps data={data} mayManage={mayManage} />}>
            <Facts
              items={[
                { label: '本月状态', value: <strong>{data.run.statusName}</strong> },
                { label: '试算', value: showTime(data.run.computedAt, 'full') },
                { label: '公示', value: data.run.publishedAt ? showTime(data.run.publishedAt, 'full') : '还没有公示' },
                { label: '数据冻结日', value: data.run.frozenAt ? showTime(data.run.frozenAt, 'full') : '还没有冻结，数据仍会变' },
              ]}
            />
            <p className="muted small">
              依据：{data.basis ?? '本区规定'}
              {data.isVerified ? '' : '（待核）'}。{showTime(data.run.computedAt, 'full')} 由{data.run.computedBy}计算，结果指纹 <span className="mono">{data.run.resultHash.slice(0, 16)}</span>。
            </p>
            <ul className="small">
              {data.indicators.map((indicator) => (
                <li key={indicator.id}>
                  <strong>{indicator.name}</strong>：{indicator.formula}
                </li>
              ))}
            </ul>
          </Section>
          <HonourLists red={data.red} black={data.black} full={data.full} onOpen={setOpen} />
          {data.groups
            .filter((group) => group.units.length > 0)
            .map((group) => (
              <Section key={group.id} title={`${group.name}排名`}>
                <RankingTable data={data} units={group.units} name={group.name} onOpen={setOpen} />
              </Section>
            ))}
          {open && <LinesDrawer id={id} data={data} unit={open} onClose={() => setOpen(null)} />}
        </div>
      )}
    </AsyncView>
  )
}
