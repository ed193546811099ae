import { useState } from 'react'
import type { Holder } from './use-progress'

const key = 'resident-cases'
const most = 20

const isHolder = (one: unknown): one is Holder => {
  const held = one as Partial<Holder> | null
  return typeof held?.caseNo === 'string' && typeof held.code === 'string'
}

function stored(): Holder[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(read) ? read.filter(isHolder).slice(0, most) : []
  } catch {
    return []
  }
}

function keep(holders: readonly Holder[]) {
  try {
    if (holders.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(holders))
  } catch {
    // a browser that keeps nothing shows them for this visit
  }
}

/** Number and code of cases somebody wanted kept on this device; nothing else of them, and nothing unasked. */
export function useRemembered() {
  const [holders, setHolders] = useState(stored)
  const change = (next: readonly Holder[]) => {
    setHolders([...next])
    keep(next)
  }
  const without = (caseNo: string) => holders.filter((one) => one.caseNo !== caseNo)
  return {
    holders,
    knows: (caseNo: string) => holders.some((one) => one.caseNo === caseNo),
    remember: ({ caseNo, code }: Holder) => change([{ caseNo, code }, ...without(caseNo)].slice(0, most)),
    forget: (caseNo: string) => change(without(caseNo)),
    forgetAll: () => change([]),
  }
}
