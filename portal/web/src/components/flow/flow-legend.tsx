import styles from './flow-legend.module.css'

interface Props {
  done: string
  active: string
  idle: string
}

/** What the colours of a flow's nodes say. */
export function FlowLegend({ done, active, idle }: Props) {
  return (
    <ul className={styles.legend} aria-label="图例">
      <li className={styles.done}>{done}</li>
      <li className={styles.active}>{active}</li>
      <li className={styles.idle}>{idle}</li>
    </ul>
  )
}
