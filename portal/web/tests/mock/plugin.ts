import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { answer, Refusal } from './routes'

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
