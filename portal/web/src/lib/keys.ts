/** Query keys in one place, so that a live message knows what to ask again. */
export const keys = {
  me: ['me'] as const,
  cases: ['cases'] as const,
  caseList: (filter: unknown) => ['cases', 'list', filter] as const,
  oneCase: (caseNo: string) => ['cases', 'one', caseNo] as const,
  casePart: (caseNo: string, part: string) => ['cases', 'one', caseNo, part] as const,
  workItems: ['work-items'] as const,
  workItemList: (filter: unknown) => ['work-items', 'list', filter] as const,
  workItem: (id: string) => ['work-items', 'one', id] as const,
  supervision: ['supervision'] as const,
  evaluation: ['evaluation'] as const,
  ledger: ['ledger'] as const,
  lookup: (name: string, filter: unknown) => ['lookups', name, filter] as const,
}
