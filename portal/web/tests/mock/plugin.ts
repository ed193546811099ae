import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { answer, Refusal } from './routes'

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 44"><rect width="44" height="44" fill="#c9d8ec"/><path d="M4 36 16 20l8 9 6-6 10 13z" fill="#7f9cc4"/></svg>'

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    return JSON.parse(Buffer.concat(chunks).toString() || '{}')
  } catch {
    return {}
  }
}

async function handle(request: IncomingMessage, response: ServerResponse, next: () => void) {
  const url = new URL(request.url ?? '/', 'http://mock')
  if (url.pathname.startsWith('/elsa-studio')) return response.end('<!doctype html><html lang="zh-CN"><title>流程设计器</title><main><h1>流程设计器</h1></main></html>')
  if (/^\/api\/attachments\/./.test(url.pathname)) return response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(picture)
  if (url.pathname.startsWith('/hubs')) return response.writeHead(404).end()
  if (!url.pathname.startsWith('/api/')) return next()
  const send = (status: number, body: unknown, type = 'application/json') => response.writeHead(status, { 'Content-Type': type }).end(status === 204 ? undefined : JSON.stringify(body))
  try {
    const given = await bodyOf(request)
    const result = answer(request.method ?? 'GET', url, given)
    send(result === undefined ? 204 : request.method === 'POST' && url.pathname === '/api/cases' ? 201 : 200, result)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    send(error.status, { status: error.status, title: '不能办理', code: error.code, detail: error.message }, 'application/problem+json')
  }
}

/** Answers the portal's API from memory, for looking at pages without a backend. */
export function mockApi(): Plugin {
  return {
    name: 'mock-api',
    configureServer: (server) => void server.middlewares.use((q, r, n) => void handle(q, r, n)),
    configurePreviewServer: (server) => void server.middlewares.use((q, r, n) => void handle(q, r, n)),
  }
}
