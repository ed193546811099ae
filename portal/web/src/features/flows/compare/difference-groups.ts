import type { Difference } from '@/lib/contract'

export interface Group {
  name: string
  items: Difference[]
}

const groups: readonly { name: string; holds: (one: Difference) => boolean }[] = [
  { name: '新增', holds: (one) => one.group === 'activity' && one.kind === 'added' },
  { name: '删除', holds: (one) => one.group === 'activity' && one.kind === 'removed' },
  { name: '修改', holds: (one) => one.group === 'activity' && (one.kind === 'changed' || one.kind === 'moved') },
  { name: '连线', holds: (one) => one.group === 'arrow' },
  { name: '变量与设置', holds: (one) => one.group === 'setting' },
  { name: '只是画的位置不同', holds: (one) => one.group === 'drawn' },
]

/** In the order an analyst reads them; groups without anything are left out. */
export const grouped = (differences: readonly Difference[]): Group[] =>
  groups.map(({ name, holds }) => ({ name, items: differences.filter(holds) })).filter((group) => group.items.length > 0)
