import { Button } from 'antd'
import { Pill } from '@/components/pill'
import { useMe } from '@/lib/api/use-me'
import type { Account } from '@/lib/contract'
import { showTime } from '@/lib/time'
import styles from './accounts.module.css'
import type { AccountDeed } from './use-accounts'

interface Props {
  items: readonly Account[]
  manages: boolean
  onDeed: (deed: AccountDeed, account: Account) => void
}

export function AccountList({ items, manages, onDeed }: Props) {
  const me = useMe().data
  return (
    <ul className={styles.list} aria-label="账号">
      {items.map((account) => (
        <li key={account.id}>
          <div className="grow">
            <p className="row">
              <span className="strong">{account.name}</span>
              <span className="mono">{account.userName}</span>
              {account.isFrozen && <Pill tone="red">已冻结</Pill>}
              {account.lockedUntil && <Pill tone="amber">输错密码锁定至 {showTime(account.lockedUntil)}</Pill>}
            </p>
            <p className="muted small">
              {account.unit?.name ?? '没有单位'} · {account.roleNames.join('、')} · {showTime(account.createdAt, 'day')}开通
            </p>
          </div>
          {account.userName === me?.userName ? (
            <span className="muted small">本人</span>
          ) : (
            <span className="row">
              {manages && (
                <>
                  <Button size="small" onClick={() => onDeed('grants', account)} aria-label={`变更权限：${account.name}`}>
                    变更权限
                  </Button>
                  <Button size="small" onClick={() => onDeed('password', account)} aria-label={`重置密码：${account.name}`}>
                    重置密码
                  </Button>
                </>
              )}
              {account.isFrozen || account.lockedUntil
                ? manages && (
                    <Button size="small" onClick={() => onDeed('release', account)} aria-label={`解冻：${account.name}`}>
                      解冻
                    </Button>
                  )
                : null}
              {!account.isFrozen && (
                <Button size="small" danger onClick={() => onDeed('freeze', account)} aria-label={`冻结：${account.name}`}>
                  冻结
                </Button>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
