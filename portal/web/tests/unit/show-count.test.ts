import { expect, test } from 'vitest'
import { showCount } from '@/lib/show-count'

test.each([
  [undefined, false, ''],
  [0, true, ''],
  [350, false, '350'],
  [20000, false, '20000'],
  [20000, true, '2万+'],
  [23999, true, '2万+'],
  [350, true, '350+'],
])('%s items, counting stopped: %s, reads %s', (count, isFloor, words) => {
  expect(showCount(count, isFloor)).toBe(words)
})
