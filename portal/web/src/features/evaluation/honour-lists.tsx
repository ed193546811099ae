import { Button } from 'antd'
import { Section } from '@/components/section'
import type { EvaluatedUnit } from '@/lib/contract'
import styles from './evaluation.module.css'

interface Props {
  red: readonly EvaluatedUnit[]
  black: readonly EvaluatedUnit[]
  full: number
  onOpen: (unit: EvaluatedUnit) => void
}

function List({ title, units, full, tone, onOpen }: { title: string; units: readonly EvaluatedUnit[]; full: number; tone: string; onOpen: Props['onOpen'] }) {
  return (
    <Section title={title}>
      {units.length === 0 ? (
        <p className="muted small">本月没有单位上榜。</p>
      ) : (
        <ol className="stack-s">
          {units.map((unit) => (
            <li key={unit.unit.code} className={styles.line}>
              <span className={`${styles.rank} ${tone}`}>{unit.rank}</span>
              <Button type="link" size="small" className={styles.name} onClick={() => onOpen(unit)}>
                {unit.unit.name}
              </Button>
              <span className="num">
                {unit.adjustedScore.toFixed(2)} <span className="muted small">/ {full}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

/** 红榜 beside 黑榜. */
export function HonourLists({ red, black, full, onOpen }: Props) {
  return (
    <div className={styles.columns}>
      <List title="红榜" units={red} full={full} tone={styles.red} onOpen={onOpen} />
      <List title="黑榜" units={black} full={full} tone={styles.black} onOpen={onOpen} />
    </div>
  )
}
