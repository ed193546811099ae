import { hideNotice, showNotice } from './notice.js'

/** Shipped flows that wait as drafts, because a person has changed what runs: told above the list. */
export async function tellUpdates() {
  const answer = await fetch('/api/definitions/product-updates', { cache: 'no-store' }).catch(() => null)
  if (!answer?.ok) return
  const { items } = await answer.json()
  if (items.length === 0) return
  showNotice({
    title: `有 ${items.length} 个流程的产品更新等待合并`,
    text: items.map((item) => item.message).join(' '),
    link: { text: '打开第一个', href: `/elsa-studio/?definition=${encodeURIComponent(items[0].definitionId)}`, here: true },
    button: { text: '知道了', act: hideNotice },
  })
}
