import { Pill } from '@/components/pill'
import { Section } from '@/components/section'
import type { AreaDay } from '@/lib/contract'
import styles from './area-page.module.css'

/** 网格员在线: who of the area is at work in the system now. */
export function AreaWorkers({ day }: { day: AreaDay }) {
  const online = day.workers.filter((worker) => worker.isOnline).length
  return (
    <Section title={`网格员在线 ${online} / ${day.workers.length}`}>
      {day.workers.length === 0 ? (
        <p className="muted small">本辖区还没有网格员账号，请安全管理员在“账号与权限”里开通。</p>
      ) : (
        <ul className={styles.workers} aria-label="网格员">
          {day.workers.map((worker) => (
            <li key={worker.person.userName}>
              <span>
                {worker.person.name} <span className="muted small">{worker.unit.name}</span>
              </span>
              <Pill tone={worker.isOnline ? 'green' : 'neutral'}>{worker.isOnline ? '在线' : '不在线'}</Pill>
            </li>
          ))}
        </ul>
      )}
      <p className="muted small">在线指页面正开着，或 {day.seenWithinMinutes} 分钟内操作过本系统；只看当前，不留记录。</p>
    </Section>
  )
}
