export interface Problem {
  status: number
  title?: string
  code?: string
  detail?: string
  errors?: Record<string, string[]>
}

const fallbacks: Record<number, string> = {
  401: '登录已失效，请重新登录。',
  403: '您没有办理这项操作的权限，如需办理请联系系统管理员。',
  404: '没有找到要查看的内容，可能已被移走或编号有误。',
  409: '内容刚刚被其他人更新过，请刷新后再试。',
  413: '文件太大，请压缩后再上传。',
  415: '不支持这种文件类型，请换一种格式再上传。',
  429: '操作过于频繁，请稍等片刻再试。',
}

/** The server's expected "no": carries the sentence to show as it is, and its code. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly errors: Record<string, string[]>

  constructor(problem: Problem) {
    super(problem.detail || fallbacks[problem.status] || '系统暂时无法完成这项操作，请稍后再试。')
    this.name = 'Refused'
    this.status = problem.status
    this.code = problem.code ?? (problem.status > 0 ? `HTTP-${problem.status}` : 'NET-000')
    this.errors = problem.errors ?? {}
  }

  /** The case moved on since the page read it. */
  get isStale() {
    return this.status === 409
  }
}

export const unreachable = () =>
  new Refused({ status: 0, code: 'NET-000', detail: '连不上服务器，请检查网络后重试；您填写的内容还在。' })

export function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error
  return new Refused({ status: 0, code: 'WEB-000', detail: '页面出现意外情况，请刷新后重试。' })
}

/** Reads an answer that is not 2xx; a body that is not problem+json still gives a polite sentence. */
export async function refusalOf(response: Response): Promise<Refused> {
  const body = await response.json().catch(() => null)
  const problem = body !== null && typeof body === 'object' ? (body as Partial<Problem>) : {}
  return new Refused({ ...problem, status: response.status })
}
