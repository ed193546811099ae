import { getJson, postJson, withQuery } from '@/lib/http'
import { asRefused, refusalOf, Refused } from '@/lib/refused'

const problem = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } })

afterEach(() => vi.unstubAllGlobals())

describe('refusals', () => {
  it('refusalOf_Problem_KeepsSentenceCodeAndFields', async () => {
    const refused = await refusalOf(problem(422, { code: 'CASE-031', detail: '不能再申请延期。', errors: { amount: ['太多了'] } }))

    expect(refused.message).toBe('不能再申请延期。')
    expect(refused.code).toBe('CASE-031')
    expect(refused.errors).toEqual({ amount: ['太多了'] })
  })

  it('refusalOf_BodyThatIsNotJson_StillSpeaksPolitely', async () => {
    const refused = await refusalOf(new Response('<html>', { status: 403 }))

    expect(refused.message).toContain('没有办理这项操作的权限')
    expect(refused.code).toBe('HTTP-403')
  })

  it('isStale_Conflict_IsTrueOnlyFor409', async () => {
    expect((await refusalOf(problem(409, { code: 'CASE-009', detail: '已更新。' }))).isStale).toBe(true)
    expect((await refusalOf(problem(422, {}))).isStale).toBe(false)
  })

  it('getJson_NoNetwork_IsARefusalWithItsOwnCode', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))

    const error = await getJson('/api/me').catch((caught: unknown) => caught)

    expect(error).toBeInstanceOf(Refused)
    expect(asRefused(error).code).toBe('NET-000')
  })

  it('postJson_EveryAttempt_CarriesAnIdempotencyKey', async () => {
    const seen: Headers[] = []
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      seen.push(new Headers(init.headers))
      return Promise.resolve(new Response('{}', { status: 200 }))
    })

    await postJson('/api/cases', {})
    await postJson('/api/cases', {})

    const keys = seen.map((headers) => headers.get('Idempotency-Key'))
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(keys[0]).not.toBe(keys[1])
  })

  it('withQuery_EmptyParts_AreLeftOut', () => {
    expect(withQuery('/api/cases', { q: '路 灯', unit: '', after: null, take: 20 })).toBe('/api/cases?q=%E8%B7%AF+%E7%81%AF&take=20')
  })
})
