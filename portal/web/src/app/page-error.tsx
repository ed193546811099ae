import { Button } from 'antd'
import { EmptyHint } from '@/components/empty-hint'

/** Shown when a page itself breaks, for example because a new version was installed while it was open. */
export function PageError() {
  return (
    <main>
      <EmptyHint
        title="页面没有正常打开"
        hint="可能是系统刚刚更新，刷新后通常就好；如仍不行，请联系系统管理员。"
        action={
          <Button type="primary" onClick={() => window.location.reload()}>
            刷新页面
          </Button>
        }
      />
    </main>
  )
}
