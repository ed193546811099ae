import { Button } from 'antd'
import { Link } from 'react-router'
import { asRefused } from '@/lib/refused'
import { useEveryProgress, type Holder } from './use-progress'
import styles from './resident.module.css'

interface Props {
  holders: readonly Holder[]
  onForget: (caseNo: string) => void
  onForgetAll: () => void
}

/** 我的工单 on this device: 谁在办、还有几天、为什么等, each in a line or two. */
export function MyList({ holders, onForget, onForgetAll }: Props) {
  const every = useEveryProgress(holders)
  return (
    <>
      <ul className={styles.mine} aria-label="这台设备上记住的工单">
        {holders.map((holder, i) => {
          const { data, error } = every[i]
          return (
            <li key={holder.caseNo} className={styles.card}>
              <p className="row-between">
                <strong>{data?.status ?? (error ? '查不到' : '正在查询')}</strong>
                <span className="mono">{holder.caseNo}</span>
              </p>
              {data && (
                <>
                  <p>{data.waiting}</p>
                  {data.dueAt && (
                    <p>
                      由 {data.holder} 办{data.answerRemaining && `，${data.answerRemaining}答复`}
                    </p>
                  )}
                </>
              )}
              {error && <p>{asRefused(error).message}</p>}
              <div className={styles.two}>
                <Link className={styles.link} to={`/my/${holder.caseNo}#${holder.code}`}>
                  查看和办理
                </Link>
                <Button onClick={() => onForget(holder.caseNo)} aria-label={`从这台设备上去掉 ${holder.caseNo}`}>
                  去掉
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {holders.length > 1 && (
        <Button block onClick={onForgetAll}>
          全部从这台设备上去掉
        </Button>
      )}
    </>
  )
}
