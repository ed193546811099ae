import { Skeleton } from 'antd'

export function LoadingBlock({ rows = 5, label = '正在读取' }: { rows?: number; label?: string }) {
  return (
    <div role="status" aria-live="polite">
      <span className="visually-hidden">{label}</span>
      <Skeleton active title={{ width: '40%' }} paragraph={{ rows }} />
    </div>
  )
}
