import type { Attachment } from '@/lib/contract'
import { newKey } from '@/lib/http'
import { refusalOf, Refused, unreachable } from '@/lib/refused'

const largest = 20 * 1024 * 1024

/** What a file is for: the case about to be submitted with this key, or one that is there. */
export type Purpose = { key: string } | { caseNo: string; code: string }

/** Sends one file. What is too large is told before it is sent: a connection cut off in the middle tells nothing. */
export async function uploadFor(purpose: Purpose, file: File): Promise<Attachment> {
  if (file.size > largest) throw new Refused({ status: 413, code: 'ATT-001', detail: '这个文件超过 20 MB，传不上去。请换一张照片，或者录短一点再传。' })
  const form = new FormData()
  for (const [name, value] of Object.entries(purpose)) form.append(name, value as string)
  form.append('file', file)
  const response = await fetch('/api/public/files', { method: 'POST', credentials: 'same-origin', headers: { 'Idempotency-Key': newKey() }, body: form }).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw await refusalOf(response)
  return (await response.json()) as Attachment
}
