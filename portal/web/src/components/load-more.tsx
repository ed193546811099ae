import { Button } from 'antd'

interface Props {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

export function LoadMore({ hasNextPage, isFetchingNextPage, fetchNextPage }: Props) {
  if (!hasNextPage) return null
  return (
    <div style={{ textAlign: 'center', padding: 12 }}>
      <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        加载更多
      </Button>
    </div>
  )
}
