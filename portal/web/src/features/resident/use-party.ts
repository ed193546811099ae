import { useMutation } from '@tanstack/react-query'
import type { Attachment, PartyTask } from '@/lib/contract'
import { newKey, postJson } from '@/lib/http'
import { refusalOf } from '@/lib/refused'
import type { Holder } from './use-progress'

export const usePartyTask = () => useMutation({ mutationFn: (holder: Holder) => postJson<PartyTask>('/api/public/party/task', holder) })

export const usePartyAnswer = (holder: Holder) =>
  useMutation({ mutationFn: (answer: { text: string; attachments: string[] }) => postJson<string>('/api/public/party/answer', { ...holder, ...answer }) })

export async function uploadPartyFile(holder: Holder, file: File): Promise<Attachment> {
  const form = new FormData()
  form.append('file', file)
  form.append('caseNo', holder.caseNo)
  form.append('code', holder.code)
  const response = await fetch('/api/public/party/files', { method: 'POST', credentials: 'same-origin', headers: { 'Idempotency-Key': newKey() }, body: form })
  if (!response.ok) throw await refusalOf(response)
  return (await response.json()) as Attachment
}
