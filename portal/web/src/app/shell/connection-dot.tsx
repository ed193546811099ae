import { Tooltip } from 'antd'
import { useLiveState, type LiveState } from '@/lib/live'
import styles from './connection-dot.module.css'

const words: Record<LiveState, { short: string; long: string }> = {
  connected: { short: '实时', long: '已连接，办件有变化会立即更新' },
  connecting: { short: '连接中', long: '正在建立实时连接' },
  offline: { short: '未连接', long: '实时连接已断开，页面每分钟自动刷新一次' },
}

export function ConnectionDot() {
  const state = useLiveState()
  return (
    <Tooltip title={words[state].long}>
      <span role="status" className={styles.wrap}>
        <span className={`${styles.dot} ${styles[state]}`} aria-hidden />
        <span className={styles.word}>{words[state].short}</span>
      </span>
    </Tooltip>
  )
}
