import type { Tone } from '@/lib/clock-tone'
import type { UnitChange, UnitChangeKind } from '@/lib/contract'

export const kinds: { value: UnitChangeKind; label: string; hint: string }[] = [
  { value: 'merge', label: '撤并', hint: '本单位撤销，由另一个单位承接全部在办事项' },
  { value: 'split', label: '拆分', hint: '本单位拆成几个单位，在办事项由其中一个承接' },
  { value: 'rename', label: '更名', hint: '名称改变，人员、职责和在办事项不变' },
  { value: 'move', label: '划转', hint: '连同下属一起划归另一个上级单位' },
]

export const states: Record<UnitChange['status'], { name: string; tone: Tone }> = {
  planned: { name: '待生效', tone: 'blue' },
  'carrying-out': { name: '正在移交', tone: 'amber' },
  done: { name: '已生效', tone: 'green' },
  revoked: { name: '已撤销', tone: 'neutral' },
}

/** What happens to the unit, in one sentence. */
export function sayChange(change: UnitChange): string {
  const name = change.unit.name
  switch (change.kind) {
    case 'merge':
      return `${name}撤并，由${change.successor?.name ?? '—'}承接`
    case 'split':
      return `${name}拆分为${change.parts.map((part) => part.name).join('、')}，在办事项由${change.successor?.name ?? '—'}承接`
    case 'rename':
      return `${name}更名为${change.newName ?? '—'}（简称${change.newShortName ?? '—'}）`
    default:
      return `${name}划归${change.newParent?.name ?? '—'}`
  }
}

/** What a person should know before it is registered. */
export function sayEffect(change: UnitChange): string[] {
  const count = change.openCases ?? 0
  const who = change.kind === 'merge' || change.kind === 'split' ? `全部转由${change.successor?.name ?? '—'}办理` : '继续由其办理'
  return [
    count > 0 ? `目前有 ${count} 件在办办件涉及该单位及其下属，生效时${who}，时限不变。` : '目前没有在办办件涉及该单位及其下属。',
    '已经办结的办件保留当时的单位名称；生效前可以撤销，生效后如需恢复要再登记一项变更。',
    ...(change.kind === 'rename' ? [] : ['派单、检索和统计从生效时起按新的单位计算。']),
  ]
}
