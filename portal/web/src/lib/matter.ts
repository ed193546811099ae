import type { CaseSummary } from './contract'

/** What the matter itself is called: an appeal's is 诉求, the others bear their own name. */
export const matterOf = (detail: Pick<CaseSummary, 'type' | 'itemName'>) => (detail.type === 'appeal' ? '诉求' : (detail.itemName ?? '办件'))
