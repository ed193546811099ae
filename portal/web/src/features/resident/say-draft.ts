import type { ContactWindow, NewSaying } from '@/lib/contract'
import type { Place } from './place-field'

export interface SayDraft {
  text: string
  place: Place
  anonymous: boolean
  phone: string
  name: string
  company: string
  isCompany: boolean
  confidential: boolean
  contactWindow: ContactWindow | null
}

export const emptySaying: SayDraft = {
  text: '', place: { address: '', position: null }, anonymous: false, phone: '', name: '', company: '', isCompany: false, confidential: false, contactWindow: null,
}

const key = 'say-draft'

/** What was written survives a page that is loaded again, in this tab alone; who wrote it does not. */
export function draftKept(): SayDraft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as { text?: unknown; address?: unknown }
    const text = (given: unknown) => (typeof given === 'string' ? given : '')
    return { ...emptySaying, text: text(kept.text), place: { address: text(kept.address), position: null } }
  } catch {
    return emptySaying
  }
}

export function keepDraft({ text, place }: SayDraft) {
  try {
    sessionStorage.setItem(key, JSON.stringify({ text, address: place.address }))
  } catch {
    // a browser that keeps nothing keeps it as long as the page is open
  }
}

export function dropDraft() {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // nothing was kept
  }
}

export interface Missing {
  text?: string
  phone?: string
  company?: string
}

/** What still keeps it from being submitted, beside the field it belongs to. */
export function missingIn(draft: SayDraft): Missing {
  const named = !draft.anonymous
  return {
    text: draft.text.trim().length < 4 ? '请写几句，说清楚在哪里、出了什么事' : undefined,
    phone: named && draft.phone.replace(/\D/g, '').length < 7 ? '请填写手机号或带区号的固定电话；不想留的请选“匿名反映”' : undefined,
    company: named && draft.isCompany && draft.company.trim() === '' ? '请填写企业名称' : undefined,
  }
}

const filled = (value: string) => value.trim() || undefined

/** To a tenth of a metre: more than any telephone knows. */
const degrees = (value: number) => Number(value.toFixed(6))

/** What is sent: whoever stays anonymous sends nothing of themselves. */
export function sayingOf(draft: SayDraft, attachments: string[], channel: NewSaying['channel']): NewSaying {
  const { address, position } = draft.place
  const named = !draft.anonymous
  return {
    text: draft.text.trim(),
    address: filled(address),
    longitude: position ? degrees(position.at[0]) : undefined,
    latitude: position ? degrees(position.at[1]) : undefined,
    anonymous: draft.anonymous || undefined,
    phone: named ? filled(draft.phone) : undefined,
    name: named ? filled(draft.name) : undefined,
    company: named && draft.isCompany ? filled(draft.company) : undefined,
    confidential: (named && draft.confidential) || undefined,
    contactWindow: named ? (draft.contactWindow ?? undefined) : undefined,
    channel,
    attachments: attachments.length > 0 ? attachments : undefined,
  }
}
