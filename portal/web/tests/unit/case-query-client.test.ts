import { QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { newQueryClient } from '@/app/query-client'

const accounts = ['accounts']

test('a first answer read before a change is asked for again', async () => {
  const client = newQueryClient()
  let answer: (said: string) => void = () => undefined
  const slow = new Promise<string>((resolve) => (answer = resolve))
  let asked = 0
  const stop = new QueryObserver(client, { queryKey: accounts, queryFn: () => (asked++ === 0 ? slow : 'after') }).subscribe(() => undefined)

  const invalidated = client.invalidateQueries({ queryKey: accounts })
  answer('before')
  await invalidated

  expect(client.getQueryData(accounts)).toBe('after')
  stop()
})

test('an answer that is there is asked for once', async () => {
  const client = newQueryClient()
  let asked = 0
  const stop = new QueryObserver(client, { queryKey: accounts, queryFn: () => ++asked }).subscribe(() => undefined)
  await client.refetchQueries({ queryKey: accounts })
  const before = asked

  await client.invalidateQueries({ queryKey: accounts })

  expect(asked).toBe(before + 1)
  stop()
})
