import { Link } from 'react-router'
import { useWorkItems } from '@/lib/api/use-work-items'
import { useMay } from '@/lib/api/use-may'
import { otherWork } from './other-work-words'
import styles from './other-work.module.css'

/** What else waits for this person beside the desk they look at; nothing when nothing does. */
export function OtherWork({ except = [] }: { except?: readonly string[] }) {
  return useMay('work-item.act') ? <Waiting except={except} /> : null
}

function Waiting({ except }: { except: readonly string[] }) {
  const work = useWorkItems({ mine: true })
  const words = otherWork(work.data?.pages.flatMap((page) => page.items) ?? [], except)
  if (!words) return null
  return (
    <p className={styles.strip}>
      <Link to="/inbox">您还有 {words.total} 项待办</Link>
      <span className="small">{words.kinds}</span>
    </p>
  )
}
