/** Code 39 (ISO/IEC 16388): nine elements a sign, bar and gap in turn, three of them wide. */
const signs: Record<string, string> = {
  '0': 'nnnwwnwnn', '1': 'wnnwnnnnw', '2': 'nnwwnnnnw', '3': 'wnwwnnnnn', '4': 'nnnwwnnnw', '5': 'wnnwwnnnn', '6': 'nnwwwnnnn', '7': 'nnnwnnwnw', '8': 'wnnwnnwnn', '9': 'nnwwnnwnn',
  A: 'wnnnnwnnw', B: 'nnwnnwnnw', C: 'wnwnnwnnn', D: 'nnnnwwnnw', E: 'wnnnwwnnn', F: 'nnwnwwnnn', G: 'nnnnnwwnw', H: 'wnnnnwwnn', I: 'nnwnnwwnn', J: 'nnnnwwwnn',
  K: 'wnnnnnnww', L: 'nnwnnnnww', M: 'wnwnnnnwn', N: 'nnnnwnnww', O: 'wnnnwnnwn', P: 'nnwnwnnwn', Q: 'nnnnnnwww', R: 'wnnnnnwwn', S: 'nnwnnnwwn', T: 'nnnnwnwwn',
  U: 'wwnnnnnnw', V: 'nwwnnnnnw', W: 'wwwnnnnnn', X: 'nwnnwnnnw', Y: 'wwnnwnnnn', Z: 'nwwnwnnnn', '-': 'nwnnnnwnw', '*': 'nwnnwnwnn',
}

const wide = 2.5

export interface Stripe {
  at: number
  width: number
}

/** Null where a sign cannot be written: it takes capitals, digits and the hyphen. */
export function bars(value: string): { stripes: Stripe[]; width: number } | null {
  const text = `*${value}*`
  if (value.includes('*') || [...text].some((sign) => !(sign in signs))) return null
  const stripes: Stripe[] = []
  let at = 0
  for (const sign of text) {
    for (const [i, element] of [...signs[sign]].entries()) {
      const width = element === 'w' ? wide : 1
      if (i % 2 === 0) stripes.push({ at, width })
      at += width
    }
    at += 1
  }
  return { stripes, width: at - 1 }
}
