import styles from './brand.module.css'

export function Brand() {
  return (
    <div className={styles.brand}>
      <img src="/favicon.svg" alt="" width={28} height={28} />
      <span>
        <span className={styles.name}>市域社会治理</span>
        <span className={styles.sub}>一网联动</span>
      </span>
    </div>
  )
}
