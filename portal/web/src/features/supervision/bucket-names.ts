import type { Bucket } from '@/lib/contract'

export const bucketNames: Record<Bucket, string> = {
  overdue: '已超期',
  unsupervised: '超期未督',
  'due-soon': '24 小时内到期',
  unsigned: '未签收',
  redo: '重办',
  'shelve-review': '挂账到复核',
  open: '在办',
}
