import { SwapOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import type { Absence } from '@/lib/contract'
import { showTime } from '@/lib/time'
import styles from './leave.module.css'

/** For whom the reader stands in now: what they would do waits in the reader's own list. */
export function StandingIn({ items }: { items: readonly Absence[] }) {
  if (items.length === 0) return null
  return (
    <section className={styles.standing} aria-label="我正在代理">
      <SwapOutlined aria-hidden />
      <p>
        您正在代理 {items.map((item) => `${item.person.name}（至 ${showTime(item.until)}）`).join('、')}，其待办已经列在您的<Link to="/inbox">单位待办</Link>里。
      </p>
    </section>
  )
}
