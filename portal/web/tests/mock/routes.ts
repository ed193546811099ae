import type { CaseDetail, LookupItem, Me, NewCase, SuggestRequest, WorkItem, WorkItemSummary } from '../../src/lib/contract'
import { cases, caseOf, summaryOf, workItems } from './cases'
import { at } from './clock'
import { messages } from './messages'
import { accounts, meOf } from './people'
import { flow, journal, ledger } from './records'
import { suggest } from './suggest'
import { supervision } from './supervision'
import { caseVerbs, itemVerbs } from './verbs'

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

let me: Me | null = null

const caseBy = (caseNo: string): CaseDetail => {
  const found = cases.find((c) => c.caseNo === caseNo)
  if (!found) throw new Refusal(404, 'CASE-001', '没有找到这件办件，请核对编号。')
  return found
}

const verbsOf = (item: WorkItemSummary) =>
  item.status === 'done' ? [] : item.kind === 'sign-and-handle' || item.kind === 'co-handle' ? itemVerbs[item.status === 'pending' ? 'sign' : item.assignee ? 'handle' : 'assign'] : (itemVerbs[item.kind] ?? [])

function itemBy(id: string): WorkItem {
  const item = workItems.find((w) => w.id === id)
  if (!item) throw new Refusal(404, 'CASE-002', '没有找到这项待办。')
  return { ...item, case: caseBy(item.caseNo), verbs: verbsOf(item) }
}

function runItem(id: string, verb: string): WorkItem {
  const item = workItems.find((w) => w.id === id)!
  if (verb === 'extend') throw new Refusal(422, 'CASE-031', '已临近到期，不能再申请延期，请先联系督查员。')
  if (verb === 'sign') Object.assign(item, { status: 'signed', statusName: '已签收', todo: '请分派给科室或经办人' })
  else if (verb === 'assign') Object.assign(item, { assignee: { userName: 'handler', name: '李明' }, todo: '请在时限内办理，并反馈结果' })
  else if (verb !== 'contact') Object.assign(item, { status: 'done', statusName: '已完成', outcomeName: '已办理', doneAt: at(0) })
  return itemBy(id)
}

/** Whatever lies with 李明 already is refused: both kinds of lines are to be seen. */
function runMany(verb: string, ids: string[]) {
  const items = ids.map((id) => {
    const refused = verb === 'hand-over'
    if (!refused) runItem(id, verb)
    return { id, done: !refused, code: refused ? 'VRB-021' : null, message: refused ? '待办已经在这个人名下，请选择其他人。' : null }
  })
  return { done: items.filter((line) => line.done).length, items }
}

function openCase(body: NewCase): CaseDetail {
  const m = messages.find((one) => one.title === body.title) ?? messages[0]
  const detail = { ...caseOf(m, cases.length + 1), title: body.title, text: body.text, holder: { code: m.unit[0], name: m.unit[1] }, createdAt: at(0) }
  cases.push(detail)
  return detail
}

function listItems(query: URLSearchParams) {
  const kind = query.get('kind')
  const items = workItems.filter((item) => item.status !== 'done' && (!kind || item.kind === kind))
  const counts: Record<string, number> = {}
  for (const item of workItems.filter((w) => w.status !== 'done')) counts[item.kind] = (counts[item.kind] ?? 0) + 1
  return { items: [...items].sort((a, b) => (a.clock?.dueAt ?? '').localeCompare(b.clock?.dueAt ?? '')), next: null, counts }
}

function listCases(query: URLSearchParams) {
  const q = query.get('q')
  const found = cases.filter((c) => (!q || c.title.includes(q) || c.caseNo.includes(q)) && (!query.get('status') || c.status === query.get('status')))
  const start = Number(query.get('after') ?? 0)
  return { items: found.slice(start, start + 8).map(summaryOf), next: start + 8 < found.length ? String(start + 8) : null }
}

function lookup(name: string, q: string): { items: LookupItem[] } {
  const units = [...new Map(messages.flatMap((m) => [m.unit, ...m.helpers]).map(([value, label]) => [value, { value, label }])).values()]
  const categories = [...new Map(messages.map((m) => [m.category[0], { value: m.category[0], label: m.category[1].split('/').at(-1)!, path: m.category[1] }])).values()]
  const staff = ['李明', '赵倩', '孙磊', '周敏'].map((label, i) => ({ value: `staff${i}`, label }))
  const all: Record<string, LookupItem[]> = { units, categories, staff }
  return { items: (all[name] ?? []).filter((item) => !q || `${item.label}${'path' in item ? item.path : ''}`.includes(q)) }
}

function signIn(body: Record<string, unknown>): Me {
  const account = accounts.find((a) => a.userName === body.userName && a.password === body.password)
  if (!account) throw new Refusal(401, 'AUTH-001', '账号或密码不正确，请重新输入。')
  me = meOf(account.userName)
  return me
}

function session(path: string, body: Record<string, unknown>) {
  if (path === '/api/sign-in') return { value: signIn(body) }
  if (path === '/api/sign-out') return { value: void (me = null) }
  if (path === '/api/demo-accounts') return { value: accounts }
  if (path === '/api/system') return { value: { city: '济南市历下区', adminCode: '370102', environment: 'Development', now: at(0), zone: 'Asia/Shanghai' } }
  if (!me) throw new Refusal(401, 'AUTH-002', '请先登录。')
  return path === '/api/me' ? { value: me } : null
}

const tables: [RegExp, (part: string[], url: URL, body: Record<string, unknown>) => unknown][] = [
  [/^GET \/api\/cases$/, (_, url) => listCases(url.searchParams)],
  [/^POST \/api\/cases$/, (_, __, body) => openCase(body as unknown as NewCase)],
  [/^GET \/api\/cases\/([^/]+)$/, ([no]) => caseBy(no)],
  [/^GET \/api\/cases\/([^/]+)\/journal$/, ([no]) => caseBy(no) && { items: journal, next: null }],
  [/^GET \/api\/cases\/([^/]+)\/ledger$/, ([no]) => caseBy(no) && ledger],
  [/^GET \/api\/cases\/([^/]+)\/flow$/, ([no]) => caseBy(no) && flow],
  [/^GET \/api\/cases\/([^/]+)\/verbs$/, ([no]) => caseBy(no) && { items: caseVerbs }],
  [/^POST \/api\/cases\/([^/]+)\/verbs\/(.+)$/, ([no]) => caseBy(no)],
  [/^POST \/api\/cases\/([^/]+)\/reporter$/, ([no]) => caseBy(no) && { name: '张秀兰', phone: '13805311234', text: caseBy(no).text }],
  [/^GET \/api\/work-items$/, (_, url) => listItems(url.searchParams)],
  [/^GET \/api\/work-items\/([^/]+)$/, ([id]) => itemBy(id)],
  [/^POST \/api\/work-items\/bulk$/, (_, __, body) => runMany(body.verb as string, body.ids as string[])],
  [/^POST \/api\/work-items\/([^/]+)\/(.+)$/, ([id, verb]) => runItem(id, verb)],
  [/^POST \/api\/intake\/caller$/, () => ({ items: [] })],
  [/^POST \/api\/intake\/suggest$/, (_, __, body) => suggest(body as unknown as SuggestRequest)],
  [/^GET \/api\/lookups\/(.+)$/, ([name], url) => lookup(name, url.searchParams.get('q') ?? '')],
  [/^POST \/api\/attachments$/, () => ({ id: `a${Date.now()}`, name: '新附件.jpg', size: 1000, mediaType: 'image/jpeg', by: '李明', at: at(0) })],
  [/^GET \/api\/supervision$/, () => supervision()],
  [/^GET \/api\/supervision\/cases$/, () => ({ items: cases.slice(0, 5).map(summaryOf), next: null })],
]

export function answer(method: string, url: URL, body: Record<string, unknown>): unknown {
  const path = decodeURIComponent(url.pathname)
  const known = session(path, body)
  if (known) return known.value
  for (const [shape, make] of tables) {
    const match = shape.exec(`${method} ${path}`)
    if (match) return make(match.slice(1), url, body)
  }
  throw new Refusal(404, 'HTTP-404', '没有这个地址。')
}
