import { DeskLayout } from '@/components/desk/desk-layout'
import { OtherWork } from '@/components/desk/other-work'
import { useDesk } from '@/components/desk/use-desk'
import { PageHeader } from '@/components/page-header'
import { usePageTitle } from '@/lib/use-page-title'
import { FollowUpDetail } from './follow-up-detail'

export function FollowUpPage() {
  usePageTitle('回访')
  const desk = useDesk('follow-up')
  return (
    <>
      <PageHeader title="回访" note="两日内最多拨打 3 次，未接通改发短信" />
      <OtherWork except={['follow-up']} />
      <DeskLayout desk={desk} label="待回访办件" emptyTitle="没有待回访的办件" emptyHint="审核通过的办件会自动出现在这里；匿名和免回访的不会。">
        {(item) => <FollowUpDetail item={item} />}
      </DeskLayout>
    </>
  )
}
