import type { CaseDetail } from '@/lib/contract'
import { lastDay } from '@/lib/due'

/** One box of a form: a label and what stands in it, or room to write by hand. */
export interface Box {
  label: string
  value?: string | null
  /** Room for so many lines: to write by hand where there is no value, and so that a short one does not squeeze the form. */
  lines?: number
  /** Its part of the row beside the other boxes; 1 unless told. */
  share?: number
}

/** A form as rows of boxes; the page that prints it knows nothing else. */
export interface Sheet {
  key: string
  title: string
  /** Who issues it; the centre unless told. */
  issuer?: string
  /** A sentence above the boxes, such as the address of a notice. */
  opening?: string
  rows: Box[][]
  /** A sentence below, such as what the recipient has to do. */
  closing?: string
  /** Who signs, left to right. */
  signatures: string[]
}

/** Makes the forms of one kind that a case has; none, when it does not apply. */
export type SheetMaker = (detail: CaseDetail) => Sheet[]

/** First row of every form about a case. */
export const matterRows = (detail: CaseDetail): Box[][] => [
  [
    { label: '受理时间', value: day(detail.createdAt) },
    { label: '来源', value: detail.channelName },
    { label: '事项分类', value: detail.category?.path },
  ],
  [
    { label: '标题', value: detail.title },
    { label: '主办单位', value: detail.holder?.name },
  ],
]

/** `2026年11月22日 10:05` in the city's zone: the server's instants carry its offset. */
export function day(instant: string | null | undefined): string | null {
  const read = instant?.match(/^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/)
  return read ? `${read[1]}年${Number(read[2])}月${Number(read[3])}日${read[4] ? ` ${read[4]}` : ''}` : null
}

/** A deadline on paper: at midnight it is the end of the day before. */
export function due(instant: string | null | undefined): string | null {
  const last = instant ? lastDay(instant) : null
  return last ? `${day(last)} 24:00` : day(instant)
}

export const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join('\n') || null
