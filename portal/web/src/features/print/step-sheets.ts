import type { CaseDetail, CaseStepRecord } from '@/lib/contract'
import { day, matterRows, type Box, type Sheet, type SheetMaker } from './sheet'

export const stepsOf = (detail: CaseDetail, type: string) => (detail.steps ?? []).filter((step) => step.type === type)

export const lastStep = (detail: CaseDetail, type: string) => stepsOf(detail, type).at(-1)

/** What was filled in under a label when the step was recorded. */
export const valueOf = (step: CaseStepRecord | undefined, label: string) => step?.values.find((value) => value.label === label)?.value

/** A day picked in a form; words that begin with one stay as they are. */
const onlyDay = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null)

const recorded = (step: CaseStepRecord, outcome: string): Box[][] => [
  [{ label: '时间', value: day(step.at) }, { label: '单位', value: step.unit }, { label: '记录人', value: step.by }],
  [{ label: outcome, value: step.outcome }],
  ...step.values.map((value) => [{ label: value.label, value: day(onlyDay(value.value)) ?? value.value, lines: value.value.length > 20 ? 4 : 1 }]),
]

interface Form {
  type: string
  key: string
  /** What the outcome is called on this form. */
  outcome: string
  title: (step: CaseStepRecord, index: number) => string
  /** Who it is addressed to, and why; none unless told. */
  opening?: (step: CaseStepRecord) => string
  /** What it is about; the matter as it came in unless told. */
  matter?: (detail: CaseDetail) => Box[][]
  /** Rows between the matter and what was recorded. */
  more?: (detail: CaseDetail) => Box[][]
  /** A sentence below; another one by what was decided. */
  closing?: string | ((step: CaseStepRecord) => string)
  signatures: string[] | ((step: CaseStepRecord) => string[])
}

const of = <T>(value: T | ((step: CaseStepRecord) => T), step: CaseStepRecord): T => (value instanceof Function ? value(step) : value)

/** One form for every record of a kind of step. */
export const each =
  ({ type, key, outcome, title, opening, matter = matterRows, more, closing, signatures }: Form): SheetMaker =>
  (detail) =>
    stepsOf(detail, type).map((step, i): Sheet => ({
      key: `${key}-${i + 1}`,
      title: title(step, i),
      issuer: step.unit,
      opening: opening?.(step),
      rows: [...matter(detail), ...(more?.(detail) ?? []), ...recorded(step, outcome)],
      closing: closing && of(closing, step),
      signatures: of(signatures, step),
    }))
