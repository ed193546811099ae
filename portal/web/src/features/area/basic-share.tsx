import { Section } from '@/components/section'
import type { AreaDay, BasicCount } from '@/lib/contract'
import { percent } from '@/lib/percent'
import { showTime } from '@/lib/time'
import styles from './area-page.module.css'

const shareOf = ({ hits, counted }: BasicCount) => (counted === 0 ? null : hits / counted)

/** 85%: what was settled by communities and grids, with its numerator, against the goal. */
export function BasicShare({ share }: { share: AreaDay['share'] }) {
  return (
    <Section title="基层化解占比" extra={<span className="muted small">目标 {percent(share.goal)}</span>}>
      <div className="stack-s">
        <Bar name={share.area.name} count={share.own} goal={share.goal} />
        <Bar name="全区" count={share.district} goal={share.goal} />
        <p className="muted small">{showTime(share.from)} 起办结的办件中，办结时主办是社区或网格的件数；当场直接答复的不计。</p>
      </div>
    </Section>
  )
}

function Bar({ name, count, goal }: { name: string; count: BasicCount; goal: number }) {
  const share = shareOf(count)
  const words = share === null ? '还没有办结的办件' : `${percent(share, 1)}（${count.hits} / ${count.counted} 件）`
  return (
    <div>
      <div className="row-between small">
        <span>{name}</span>
        <span className="strong">{words}</span>
      </div>
      <div className={styles.track} role="img" aria-label={`${name} ${words}，目标 ${percent(goal)}`}>
        <span className={share !== null && share >= goal ? styles.met : styles.unmet} style={{ width: percent(Math.min(1, share ?? 0), 1) }} />
        <span className={styles.goal} style={{ left: percent(goal) }} />
      </div>
    </div>
  )
}
