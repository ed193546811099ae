import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { Pill } from '@/components/pill'
import type { ChainCheck, LetterPage, Page, UnitChange } from '@/lib/contract'
import type { Tone } from '@/lib/clock-tone'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'
import { showTime } from '@/lib/time'
import styles from './system.module.css'

interface Line {
  /** Where it is dealt with; none where that is somebody else's office. */
  to?: string
  name: string
  state: string
  tone: Tone
}

const lettersLine = ({ counts }: LetterPage): Line => {
  const count = Object.values(counts).reduce((sum, one) => sum + one, 0)
  return { to: '/sms?status=dead', name: '未送达的消息', state: count > 0 ? `${count} 条待重发` : '没有', tone: count > 0 ? 'red' : 'green' }
}

const changesLine = ({ items }: Page<UnitChange>): Line => {
  const count = items.filter((item) => item.status === 'planned' || item.status === 'carrying-out').length
  return { to: '/unit-changes', name: '将要生效的单位变更', state: count > 0 ? `${count} 项` : '没有', tone: count > 0 ? 'blue' : 'green' }
}

const chainLine = (check: ChainCheck): Line => {
  const line = { name: '链校验（由审计员办理）' }
  if (check.status === 'running') return { ...line, state: '正在校验', tone: 'blue' }
  if (check.status === 'never') return { ...line, state: '还没有校验过', tone: 'amber' }
  return check.holds ? { ...line, state: `${showTime(check.finishedAt)} 校验完好`, tone: 'green' } : { ...line, state: `发现 ${check.breaks} 处断裂`, tone: 'red' }
}

/** What an administrator looks at first, each with the way to it. */
export function ToDoList() {
  const state = useQuery({
    queryKey: [...keys.office, 'to-do'],
    queryFn: async ({ signal }) => {
      const [letters, changes, chain] = await Promise.all([
        getJson<LetterPage>('/api/dead-letters', { query: { take: 1 }, signal }),
        getJson<Page<UnitChange>>('/api/unit-changes', { signal }),
        getJson<ChainCheck>('/api/audit/verification', { signal }),
      ])
      return [lettersLine(letters), changesLine(changes), chainLine(chain)]
    },
    refetchInterval: 30_000,
  })
  return (
    <AsyncView state={state} rows={3}>
      {(lines) => (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line.name}>
              {line.to ? <Link to={line.to}>{line.name}</Link> : <span>{line.name}</span>}
              <Pill tone={line.tone}>{line.state}</Pill>
            </li>
          ))}
        </ul>
      )}
    </AsyncView>
  )
}
