import type { Attachment } from './contract'
import { newKey } from './http'
import { Refused, unreachable, type Problem } from './refused'

function refusal(request: XMLHttpRequest): Refused {
  try {
    return new Refused({ ...(JSON.parse(request.responseText) as Problem), status: request.status })
  } catch {
    return new Refused({ status: request.status })
  }
}

/** Sends one file; XMLHttpRequest because fetch reports no upload progress. */
export function uploadAttachment(file: File, onProgress: (percent: number) => void): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file)
    request.open('POST', '/api/attachments')
    request.setRequestHeader('Idempotency-Key', newKey())
    request.upload.onprogress = (e) => e.lengthComputable && onProgress(Math.round((e.loaded / e.total) * 100))
    request.onerror = () => reject(unreachable())
    request.onload = () =>
      request.status < 300 ? resolve(JSON.parse(request.responseText) as Attachment) : reject(refusal(request))
    request.send(form)
  })
}
