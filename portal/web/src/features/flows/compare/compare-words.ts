import type { ComparedState, ComparedVersion, DifferenceKind } from '@/lib/contract'
import type { Tone } from '@/lib/clock-tone'

export const versionStates: Record<ComparedVersion['state'], string> = { published: '现用', draft: '草稿', earlier: '以前的' }

export const kindWords: Record<DifferenceKind, { text: string; tone: Tone }> = {
  added: { text: '新增', tone: 'green' },
  removed: { text: '删除', tone: 'red' },
  changed: { text: '修改', tone: 'amber' },
  moved: { text: '移动', tone: 'amber' },
}

/** What stands above a node: never its colour alone. */
export const stateMarks: Record<ComparedState, string> = { same: '', added: '＋ 新增', removed: '－ 删除', changed: '≠ 修改', moved: '→ 移入', left: '← 移走' }
