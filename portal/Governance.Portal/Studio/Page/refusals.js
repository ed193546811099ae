import { showNotice } from './notice.js'

/** The sentence of the latest refusal, for the notice that follows when the designer cannot cope with one. */
export const latest = { sentence: null, at: 0 }

/** A refused button would stop the designer: the person is told why, the designer that the matter is over. */
export async function survivable(input, init, answer) {
  if (answer.ok || !(answer.headers.get('content-type') ?? '').includes('problem+json')) return answer
  const problem = await answer.clone().json()
  latest.sentence = problem.detail ?? problem.title
  latest.at = Date.now()
  if (!isButton(input, init)) return answer
  showNotice({
    title: '没有完成',
    text: latest.sentence,
    button: { text: '知道了', act: () => location.reload() },
  })
  return new Response('{}', { status: 200, headers: { 'content-type': 'application/json' } })
}

function isButton(input, init) {
  const method = (init?.method ?? input.method ?? 'GET').toUpperCase()
  const { pathname } = new URL(typeof input === 'string' ? input : (input.url ?? input.href), location.href)
  return method === 'DELETE' || (method === 'POST' && /\/elsa\/api\/(?:bulk-actions\/)?(?:cancel|delete)\//.test(pathname))
}
