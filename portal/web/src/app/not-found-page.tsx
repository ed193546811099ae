import { Link } from 'react-router'
import { EmptyHint } from '@/components/empty-hint'
import { usePageTitle } from '@/lib/use-page-title'

export function NotFoundPage() {
  usePageTitle('没有这个页面')
  return (
    <>
      <h1 className="visually-hidden">没有这个页面</h1>
      <EmptyHint title="没有找到这个页面" hint="网址可能有误，或页面已经移走。" action={<Link to="/">回到首页</Link>} />
    </>
  )
}
