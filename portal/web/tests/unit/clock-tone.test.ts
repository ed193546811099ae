import { clockTone, urgencyTone } from '@/lib/clock-tone'
import { givenClock } from './given'

describe('clock tone', () => {
  it.each([
    [{ level: 'normal' as const }, 'green', '时限充足'],
    [{ level: 'soon' as const }, 'amber', '即将到期'],
    [{ level: 'yellow' as const }, 'amber', '黄牌预警'],
    [{ level: 'red' as const }, 'red', '已超期'],
    [{ status: 'fired' as const, level: 'normal' as const }, 'red', '已超期'],
    [{ status: 'paused' as const, level: 'red' as const }, 'violet', '已暂停'],
    [{ status: 'stopped' as const, level: 'red' as const }, 'amber', '超期完成'],
    [{ status: 'stopped' as const, level: 'normal' as const }, 'neutral', '按时完成'],
  ])('clockTone_%o_IsSeenAndSaid', (part, tone, word) => {
    expect(clockTone(givenClock(part))).toEqual({ tone, word })
  })

  it('urgencyTone_ByCodeOrName_IsTheSame', () => {
    expect(urgencyTone('critical', '特急')).toBe('red')
    expect(urgencyTone('x', '紧急')).toBe('amber')
    expect(urgencyTone('normal', '一般')).toBe('neutral')
  })
})
