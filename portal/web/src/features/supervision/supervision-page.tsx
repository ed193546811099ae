import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { OtherWork } from '@/components/desk/other-work'
import { PageHeader } from '@/components/page-header'
import { Section } from '@/components/section'
import type { Bucket } from '@/lib/contract'
import { showTime } from '@/lib/time'
import { usePageTitle } from '@/lib/use-page-title'
import { BucketExport } from './bucket-export'
import { BucketList } from './bucket-list'
import { bucketNames } from './bucket-names'
import { unitCode, unitName } from './chart-options'
import { DeadlineProofs } from './deadline-proofs'
import { FurtherLists } from './further-lists'
import styles from './supervision-page.module.css'
import { TotalsCards } from './totals-cards'
import { TrendSection } from './trend-section'
import { UnitLoads } from './unit-loads'
import { useSupervision } from './use-supervision'

export function SupervisionPage() {
  usePageTitle('监管台')
  const supervision = useSupervision()
  const [search, setSearch] = useSearchParams()
  const wanted = search.get('bucket') as Bucket | null
  const bucket = wanted && wanted in bucketNames ? wanted : 'overdue'
  const unit = search.get('unit') ?? undefined
  const show = (next: { bucket?: Bucket; unit?: string }) => {
    const both = { bucket, unit, ...next }
    setSearch({ bucket: both.bucket, ...(both.unit ? { unit: both.unit } : {}) }, { replace: true })
  }
  return (
    <>
      <PageHeader title="监管台" note={supervision.data && `数据截至 ${showTime(supervision.data.asOf, 'full')}`} />
      <OtherWork />
      <AsyncView state={supervision} rows={10}>
        {(data) => {
          const chosen = data.units.find((load) => unitCode(load) === unit)
          return (
            <div className="stack">
              <TotalsCards totals={data.totals} bucket={bucket} onBucket={(next) => show({ bucket: next })} />
              <div className={styles.columns}>
                <UnitLoads units={data.units} onUnit={(load) => show({ unit: unitCode(load), bucket: load.overdue > 0 ? 'overdue' : 'open' })} />
                <TrendSection data={data} />
              </div>
              <Section
                title={`${bucketNames[bucket]}${chosen ? ` · ${unitName(chosen)}` : ''}`}
                extra={
                  <span className="row">
                    <FurtherLists bucket={bucket} onBucket={(next) => show({ bucket: next })} />
                    <BucketExport bucket={bucket} unit={unit} name={bucketNames[bucket]} />
                    {unit && (
                      <Button size="small" onClick={() => show({ unit: undefined })}>
                        看全部单位
                      </Button>
                    )}
                  </span>
                }
              >
                <BucketList key={`${bucket}-${unit}`} bucket={bucket} unit={unit} />
              </Section>
              <DeadlineProofs unit={unit} />
            </div>
          )
        }}
      </AsyncView>
    </>
  )
}
