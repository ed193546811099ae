import { Link } from 'react-router'
import { Pill } from '@/components/pill'
import { useMay } from '@/lib/api/use-may'
import type { Sms } from '@/lib/contract'
import { showTime } from '@/lib/time'
import styles from './sms.module.css'
import { smsStates, templateName } from './sms-words'

/** A gateway's own answer may be in its own tongue: it stands apart, as quoted. */
export function SmsList({ items }: { items: readonly Sms[] }) {
  const findsCases = useMay('case.read')
  return (
    <ul className={styles.list} aria-label="短信">
      {items.map((one) => (
        <li key={one.id}>
          <p className="row">
            <Pill tone={smsStates[one.status].tone}>{smsStates[one.status].name}</Pill>
            <span className="strong">{templateName(one.template)}</span>
            <span className="mono">{one.phone ?? '没有号码'}</span>
            {findsCases ? (
              <Link to={`/cases/${one.caseNo}`} className="mono">
                {one.caseNo}
              </Link>
            ) : (
              <span className="mono">{one.caseNo}</span>
            )}
          </p>
          <p className={styles.text}>{one.text ?? '内容已随个人信息删除。'}</p>
          <p className="muted small">
            {showTime(one.createdAt)} 生成
            {one.sentAt ? ` · ${showTime(one.sentAt)} 发出` : ''}
            {one.attempts > 0 ? ` · 尝试 ${one.attempts} 次` : ''}
          </p>
          {one.status !== 'sent' && one.why && (
            <p className={styles.why}>
              失败原因：<span className="mono">{one.why}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
