import { useSearchParams } from 'react-router'
import { AsyncView } from '@/components/async-view'
import { CaseLine } from '@/components/case/case-line'
import { DeskLayout } from '@/components/desk/desk-layout'
import { OtherWork } from '@/components/desk/other-work'
import { useDesk } from '@/components/desk/use-desk'
import { FigureCards, type FigureCard } from '@/components/figures/figure-cards'
import { ListSection } from '@/components/list-section'
import { PageHeader } from '@/components/page-header'
import type { DeskDay, DeskList } from '@/lib/contract'
import { showCount } from '@/lib/show-count'
import { usePageTitle } from '@/lib/use-page-title'
import { DispatchDetail } from './dispatch-detail'
import { useDeskDay } from './use-desk-day'

type Shown = 'dispatch' | 'objection-review' | 'ownerless' | 'city-unsigned' | 'red'

const watched: { key: Shown; name: string; of: (day: DeskDay) => DeskList; tone: 'amber' | 'red'; none: string }[] = [
  { key: 'ownerless', name: '无主', of: (day) => day.ownerless, tone: 'amber', none: '没有找不到责任单位的件。' },
  { key: 'city-unsigned', name: '市派未签', of: (day) => day.cityUnsigned, tone: 'amber', none: '市里转办的都已签收。' },
  { key: 'red', name: '红色警报', of: (day) => day.red, tone: 'red', none: '没有超期的办件。' },
]

const shownOf = (asked: string | null): Shown => (asked === 'objection-review' ? asked : (watched.find((one) => one.key === asked)?.key ?? 'dispatch'))

/** 分拨台: the queue by urgency and wait, and what else must not be overlooked. */
export function DispatchPage() {
  usePageTitle('分拨台')
  const [search, setSearch] = useSearchParams()
  const shown = shownOf(search.get('kind'))
  const kind = shown === 'objection-review' ? shown : 'dispatch'
  const desk = useDesk(kind)
  const day = useDeskDay()
  const first = desk.work.data?.pages[0]
  const pick = (key: Shown) => ({ picked: shown === key, onPick: () => setSearch({ kind: key }, { replace: true }) })
  const cards: FigureCard[] = [
    { name: '人工分拨', value: showCount(first?.counts.dispatch ?? 0, first?.countsAreFloor), tone: 'blue', ...pick('dispatch') },
    { name: '异议待审', value: day.data?.objections ?? '—', tone: day.data?.objections ? 'amber' : 'neutral', ...pick('objection-review') },
    ...watched.map(({ key, name, of, tone }) => {
      const list = day.data && of(day.data)
      return { name, value: list ? `${list.count}${list.isFloor ? '+' : ''}` : '—', tone: list?.count ? tone : ('neutral' as const), ...pick(key) }
    }),
  ]
  return (
    <>
      <PageHeader title="分拨台" note="按紧急程度和等待时间排列" />
      <div className="stack">
        <FigureCards label="分拨台待处理" cards={cards} />
        <OtherWork except={['dispatch', 'objection-review']} />
        <Watched shown={shown} day={day} />
        {(shown === 'dispatch' || shown === 'objection-review') && (
          <DeskLayout desk={desk} label="待分拨办件" emptyTitle={kind === 'dispatch' ? '没有等待分拨的办件' : '没有待审核的异议'} emptyHint="把握足够的办件已自动派出；新的会自动出现在这里。">
            {(item) => <DispatchDetail item={item} />}
          </DeskLayout>
        )}
      </div>
    </>
  )
}

function Watched({ shown, day }: { shown: Shown; day: ReturnType<typeof useDeskDay> }) {
  const one = watched.find((known) => known.key === shown)
  if (!one) return null
  return (
    <AsyncView state={day} rows={4}>
      {(data) => (
        <ListSection name={one.name} count={one.of(data).count} items={one.of(data).items} none={one.none} keyOf={(item) => item.caseNo}>
          {(item) => <CaseLine item={item} />}
        </ListSection>
      )}
    </AsyncView>
  )
}
