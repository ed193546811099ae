import { UserOutlined } from '@ant-design/icons'
import type { DemoAccount } from '@/lib/contract'
import styles from './demo-cards.module.css'

interface Props {
  accounts: readonly DemoAccount[]
  busy?: string
  onPick: (account: DemoAccount) => void
}

export function DemoCards({ accounts, busy, onPick }: Props) {
  return (
    <section aria-labelledby="demo-title" className={styles.wrap}>
      <h2 id="demo-title">演示账号</h2>
      <p className="muted small">点一张卡片即可进入；人名与办件均为虚构。</p>
      <ul className={styles.grid}>
        {accounts.map((account) => (
          <li key={account.userName}>
            <button type="button" className={styles.card} disabled={busy !== undefined} onClick={() => onPick(account)}>
              <span className={styles.face} aria-hidden>
                <UserOutlined />
              </span>
              <span className={styles.words}>
                <span className="strong">{account.roleName}</span>
                <span className={styles.who}>
                  {account.name} · {account.unitName}
                </span>
              </span>
              {busy === account.userName && <span className="small">正在进入…</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
