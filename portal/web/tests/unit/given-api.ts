import { answer, Refusal } from '../mock/routes'

export interface Sent {
  method: string
  path: string
  body: Record<string, unknown>
}

/** The sample API behind `fetch`, and what was asked of it. */
export function givenApi(userName: string): Sent[] {
  const sent: Sent[] = []
  answer('POST', new URL('http://mock/api/sign-in'), { userName, password: 'demo' })
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET'
    const body = init.body ? (JSON.parse(init.body as string) as Record<string, unknown>) : {}
    sent.push({ method, path, body })
    try {
      return new Response(JSON.stringify(answer(method, new URL(path, 'http://mock'), body) ?? null), { status: 200 })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return new Response(JSON.stringify({ code: error.code, detail: error.message }), { status: error.status })
    }
  })
  return sent
}
