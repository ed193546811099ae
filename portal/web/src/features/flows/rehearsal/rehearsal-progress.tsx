import { Progress } from 'antd'
import { Section } from '@/components/section'
import type { RehearsalProgress } from '@/lib/contract'

/** How far the rehearsal is that somebody started. */
export function RehearsalProgressView({ progress }: { progress: RehearsalProgress }) {
  const { state, version, planned, looked, other, stuck } = progress
  if (state === 'failed')
    return (
      <p role="alert">第 {version} 版的回放中途出错，没有结果。请重新回放；仍然出错的，请联系平台管理员。</p>
    )
  const percent = planned === 0 ? 0 : Math.floor((looked * 100) / planned)
  return (
    <Section title={`正在回放第 ${version} 版`}>
      <div className="stack-s">
        <p role="status">{state === 'waiting' ? '排队中，前面的回放完成后就开始。' : `已看 ${looked} 件，共 ${planned} 件，发现 ${other + stuck} 件不同。`}</p>
        <Progress percent={percent} status="active" aria-label="回放进度" />
      </div>
    </Section>
  )
}
