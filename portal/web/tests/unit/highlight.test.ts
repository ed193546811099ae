import { segments, strength } from '@/lib/highlight'

const text = '一楼烧烤店油烟大'

describe('highlights', () => {
  it('segments_AnySpans_JoinToTheText', () => {
    const pieces = segments(text, [{ start: 2, length: 3, text: '烧烤店', contribution: 0.4 }, { start: 4, length: 3, text: '店油烟', contribution: 0.2 }])

    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.find((piece) => piece.text === '店')?.contribution).toBeCloseTo(0.6)
  })

  it('segments_PositionsOfAnotherText_AreFoundByTheirWords', () => {
    const pieces = segments(text, [{ start: 40, length: 2, text: '油烟', contribution: 0.7 }])

    expect(pieces.find((piece) => piece.contribution > 0)?.text).toBe('油烟')
  })

  it('segments_WordsNotThere_AreLeftOut', () => {
    expect(segments(text, [{ start: 0, length: 2, text: '井盖', contribution: 0.7 }])).toEqual([{ text, contribution: 0 }])
  })

  it('strength_StrongestPiece_IsOne', () => {
    const pieces = segments(text, [{ start: 2, length: 3, text: '烧烤店', contribution: -0.4 }, { start: 5, length: 2, text: '油烟', contribution: 0.2 }])

    expect(strength(pieces[1], pieces)).toBe(1)
    expect(strength(pieces[2], pieces)).toBeCloseTo(0.5)
  })
})
