import { DeskLayout } from '@/components/desk/desk-layout'
import { OtherWork } from '@/components/desk/other-work'
import { useDesk } from '@/components/desk/use-desk'
import { PageHeader } from '@/components/page-header'
import { usePageTitle } from '@/lib/use-page-title'
import { ReviewDetail } from './review-detail'

export function ReviewPage() {
  usePageTitle('结果审核')
  const desk = useDesk('review')
  return (
    <>
      <PageHeader title="结果审核" note="对照诉求看答复，合格再回访" />
      <OtherWork except={['review']} />
      <DeskLayout desk={desk} label="待审核办件" emptyTitle="没有待审核的答复" emptyHint="单位提交答复后会自动出现在这里。">
        {(item) => <ReviewDetail item={item} />}
      </DeskLayout>
    </>
  )
}
