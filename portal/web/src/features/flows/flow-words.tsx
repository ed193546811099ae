import { Pill } from '@/components/pill'
import type { DeskDefinition } from '@/lib/contract'

export const kindNames: Record<DeskDefinition['kind'], string> = { 'case-type': '办件流程', shared: '共用子流程', own: '本地流程' }

/** What was found in the drawing that would run next. */
export function LintPill({ lint }: { lint: DeskDefinition['lint'] }) {
  if (!lint) return null
  if (lint.errors > 0) return <Pill tone="red">{lint.errors} 处错误</Pill>
  return lint.warnings > 0 ? <Pill tone="amber">{lint.warnings} 处提醒</Pill> : <Pill tone="green">检查通过</Pill>
}

/** 回放: whether recorded cases would go another way. */
export function RehearsalPill({ rehearsal }: { rehearsal: DeskDefinition['rehearsal'] }) {
  if (!rehearsal) return <Pill>没有回放</Pill>
  if (rehearsal.isOutdated) return <Pill tone="amber">回放后又改过</Pill>
  return rehearsal.differing > 0 ? <Pill tone="red">{rehearsal.differing} 件走法不同</Pill> : <Pill tone="green">{rehearsal.same} 件同路</Pill>
}

/** Publishing asks to be told that this is known. */
export const needsKnowing = ({ kind, rehearsal }: DeskDefinition) => kind !== 'own' && (!rehearsal || rehearsal.isOutdated || rehearsal.differing > 0)
