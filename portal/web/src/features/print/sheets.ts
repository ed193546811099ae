import type { CaseDetail } from '@/lib/contract'
import { citySheets } from './city-sheets'
import { handlingSheet, receiptSheet } from './handling-sheet'
import { hazardSheets } from './hazard-sheets'
import { gradesSheet, minutesSheet, whistleSheet } from './joint-sheets'
import { mediationSheets } from './mediation-sheets'
import { exclusionSheets, objectionSheets, readingSheet, refusedSheet, requestSheets, supervisionSheets, urgeSheet } from './process-sheets'
import type { Sheet } from './sheet'

const makers = [handlingSheet, receiptSheet, citySheets, whistleSheet, gradesSheet, minutesSheet, mediationSheets, hazardSheets, objectionSheets, requestSheets, refusedSheet, urgeSheet, supervisionSheets, readingSheet, exclusionSheets]

/** Every form the case has now, 承办单 first; masked as the case is. */
export const sheetsOf = (detail: CaseDetail): Sheet[] => makers.flatMap((make) => make(detail))

/** What a form is chosen by: those of one name are numbered. */
export function labelOf(sheet: Sheet, sheets: readonly Sheet[]): string {
  const same = sheets.filter((one) => one.title === sheet.title)
  return same.length === 1 ? sheet.title : `${sheet.title}${same.indexOf(sheet) + 1}`
}
