import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { AsyncView } from '@/components/async-view'
import { Facts } from '@/components/facts'
import { RefusalView } from '@/components/refusal-view'
import { Section } from '@/components/section'
import type { ChainCheck } from '@/lib/contract'
import { showTime } from '@/lib/time'
import styles from './audit.module.css'
import { useChainCheck, useVerify } from './use-audit'

/** 链校验: whether every entry of the whole system still says what it said when it was written. */
export function ChainCard() {
  const check = useChainCheck()
  const verify = useVerify()
  const running = check.data?.status === 'running'
  return (
    <Section
      title="链校验"
      extra={
        <Button type="primary" loading={verify.isPending || running} onClick={() => verify.mutate()}>
          {running ? '正在校验' : '校验'}
        </Button>
      }
    >
      {verify.error && <RefusalView error={verify.error} onClose={() => verify.reset()} />}
      <AsyncView state={check} rows={2}>
        {(state) => (running ? <Running state={state} /> : <Outcome state={state} />)}
      </AsyncView>
    </Section>
  )
}

function Running({ state }: { state: ChainCheck }) {
  const percent = state.total > 0 ? Math.min(99, Math.floor((state.checked / state.total) * 100)) : 0
  return (
    <div className="stack-s">
      <Progress percent={percent} status="active" aria-label="校验进度" />
      <p className="muted small" aria-live="polite">
        已重算 {state.checked.toLocaleString('zh-CN')} / {state.total.toLocaleString('zh-CN')} 条流水，可以离开本页，校验会继续进行。
      </p>
    </div>
  )
}

function Outcome({ state }: { state: ChainCheck }) {
  if (state.status === 'never')
    return (
      <p className={styles.verdict}>
        <QuestionCircleFilled className={styles.unknown} aria-hidden /> 还没有校验过。系统共有 {state.total.toLocaleString('zh-CN')} 条流水，点“校验”逐条重算哈希。
      </p>
    )
  return (
    <div className="stack-s">
      <p className={styles.verdict} role="status">
        {state.holds ? (
          <>
            <CheckCircleFilled className={styles.good} aria-hidden /> <span className="strong">流水完好，没有被篡改、删除或插入</span>
          </>
        ) : (
          <>
            <CloseCircleFilled className={styles.bad} aria-hidden /> <span className="strong">发现 {state.breaks} 处断裂，请立即保护现场并报告</span>
          </>
        )}
      </p>
      <Facts
        items={[
          { label: '校验时间', value: `${showTime(state.finishedAt, 'full')}（${state.by ?? '系统'}）` },
          { label: '校验范围', value: `${state.aggregates.toLocaleString('zh-CN')} 个对象，${state.total.toLocaleString('zh-CN')} 条流水，${state.roots} 个日封存`, wide: true },
          { label: '第一处断裂', value: state.first && `${state.first.aggregate} 第 ${state.first.sequence} 条：${state.first.faultName}`, wide: true },
          { label: '最新日封存', value: state.latestRoot && <span className="mono">{state.latestRoot}</span>, wide: true },
        ]}
      />
      {state.latestRoot && <p className="muted small">把最新日封存抄存到系统以外，以后可以证明之前的流水没有缺失。</p>}
    </div>
  )
}
