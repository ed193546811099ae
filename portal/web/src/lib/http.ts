import { refusalOf, unreachable } from './refused'

type Query = Record<string, string | number | boolean | null | undefined>

interface Options {
  query?: Query
  body?: unknown
  /** The same key twice means the same attempt: the server applies it once. */
  idempotencyKey?: string
  signal?: AbortSignal
}

export function withQuery(path: string, query: Query = {}) {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

async function send(method: string, path: string, options: Options): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (options.body !== undefined) headers['Content-Type'] = 'application/json'
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey
  try {
    return await fetch(withQuery(path, options.query), {
      method,
      headers,
      credentials: 'same-origin',
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: options.signal,
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable()
  }
}

async function answer<T>(method: string, path: string, options: Options): Promise<T> {
  const response = await send(method, path, options)
  if (!response.ok) throw await refusalOf(response)
  return (response.status === 204 ? undefined : await response.json()) as T
}

export const getJson = <T>(path: string, options: Omit<Options, 'body'> = {}) => answer<T>('GET', path, options)

export const postJson = <T>(path: string, body: unknown = {}, options: Omit<Options, 'body'> = {}) =>
  answer<T>('POST', path, { idempotencyKey: newKey(), ...options, body })

/** A file in answer to a question that is too telling for an address. */
export async function postBlob(path: string, body: unknown): Promise<Blob> {
  const response = await send('POST', path, { body, idempotencyKey: newKey() })
  if (!response.ok) throw await refusalOf(response)
  return response.blob()
}

/** A key for one attempt; `randomUUID` exists only on secure origins, a city's intranet may have none. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
}
