import { SwapOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import type { Absence } from '@/lib/contract'
import { showTime } from '@/lib/time'

/** For whom the reader stands in now: what they would do waits in the reader's own list. */
export function StandingIn({ items }: { items: readonly Absence[] }) {
  if (items.length === 0) return null
  return (
    <section className="noted row" aria-label="我正在代理">
      <SwapOutlined aria-hidden />
      <p className="grow">
        您正在代理 {items.map((item) => `${item.person.name}（至 ${showTime(item.until)}）`).join('、')}，其待办已经列在您的<Link to="/inbox">单位待办</Link>里。
      </p>
    </section>
  )
}
