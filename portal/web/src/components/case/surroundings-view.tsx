import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CaseDetail, Surroundings } from '@/lib/contract'
import { getJson } from '@/lib/http'
import { keys } from '@/lib/keys'
import { showTime } from '@/lib/time'
import { AsyncView } from '../async-view'
import { CaseMap } from '../map/case-map'
import { Pill } from '../pill'
import { Section } from '../section'
import styles from './surroundings-view.module.css'

/** 地图, 类似办结 and the answers given then: what a handler looks at beside the matter. */
export function SurroundingsView({ detail }: { detail: CaseDetail }) {
  const around = useQuery({
    queryKey: keys.casePart(detail.caseNo, 'surroundings'),
    queryFn: ({ signal }) => getJson<Surroundings>(`/api/cases/${detail.caseNo}/surroundings`, { signal }),
  })
  return (
    <AsyncView state={around} rows={3}>
      {({ area, spot, alike }) => (
        <>
          {spot && (
            <Section title="在哪里">
              <div className={styles.map}>
                <CaseMap unit={area.code} cases={[{ case: detail, spot }]} what="办件，就是这一件" />
              </div>
            </Section>
          )}
          <Section title="类似办结">
            {alike.length === 0 ? (
              <p className="muted small">近半年没有您能看到的同类办结。</p>
            ) : (
              <ul className={styles.list} aria-label="类似办结">
                {alike.map((one) => (
                  <li key={one.caseNo}>
                    <div className="row">
                      <Link to={`/cases/${one.caseNo}`}>{one.title}</Link>
                      {one.methodName && <Pill tone="green">{one.methodName}</Pill>}
                    </div>
                    <p className="muted small">
                      {one.unit?.name} · {showTime(one.closedAt)} 办结
                    </p>
                    {one.reply && (
                      <p className="small">
                        <span className="strong">当时的答复：</span>
                        {one.reply}
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            )}
            <p className="muted small">答复只供参考：请按这一件的实际情况写，照抄会在审核时标出。</p>
          </Section>
        </>
      )}
    </AsyncView>
  )
}
