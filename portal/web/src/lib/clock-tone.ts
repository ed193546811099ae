import type { Clock } from './contract'

export type Tone = 'neutral' | 'blue' | 'green' | 'amber' | 'red' | 'violet'

/** The colour of a time limit, and the word a reader who sees no colour gets. */
export function clockTone(clock: Pick<Clock, 'status' | 'level'>): { tone: Tone; word: string } {
  if (clock.status === 'paused') return { tone: 'violet', word: '已暂停' }
  if (clock.status === 'stopped') return clock.level === 'red' ? { tone: 'amber', word: '超期完成' } : { tone: 'neutral', word: '按时完成' }
  if (clock.status === 'fired' || clock.level === 'red') return { tone: 'red', word: '已超期' }
  if (clock.level === 'yellow') return { tone: 'amber', word: '黄牌预警' }
  if (clock.level === 'soon') return { tone: 'amber', word: '即将到期' }
  return { tone: 'green', word: '时限充足' }
}

export function urgencyTone(urgency: string, name: string): Tone {
  if (/critical|emergency|特急/.test(urgency + name)) return 'red'
  if (/urgent|紧急/.test(urgency + name)) return 'amber'
  return 'neutral'
}
