import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { RefusalView } from '@/components/refusal-view'
import type { Attachment } from '@/lib/contract'
import { usePartyAnswer, usePartyUpload } from './use-party'
import type { Holder } from './use-progress'

const most = 10

/** What was done, with photos; handed in once. */
export function PartyForm({ holder, onDone }: { holder: Holder; onDone: (thanks: string) => void }) {
  const [files, setFiles] = useState<Attachment[]>([])
  const upload = usePartyUpload(holder)
  const answer = usePartyAnswer(holder)
  const take = async (chosen: FileList | null) => {
    for (const file of [...(chosen ?? [])].slice(0, most - files.length)) {
      const kept = await upload.mutateAsync(file).catch(() => null)
      if (kept) setFiles((known) => [...known.filter((one) => one.id !== kept.id), kept])
    }
  }
  return (
    <Form layout="vertical" size="large" onFinish={({ text }: { text: string }) => answer.mutate({ text, attachments: files.map((file) => file.id) }, { onSuccess: onDone })}>
      <Form.Item name="text" label="办理情况" rules={[{ required: true, whitespace: true, message: '请写明做了什么、什么时候完成' }]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={2000} showCount />
      </Form.Item>
      <div className="stack-s" style={{ marginBottom: 16 }}>
        <label htmlFor="party-files">照片或文件（最多 {most} 个）</label>
        <input id="party-files" type="file" multiple accept="image/*,.pdf,.docx,.xlsx" disabled={upload.isPending || files.length >= most} onChange={(e) => void take(e.target.files)} />
        {files.length > 0 && (
          <ul aria-label="已上传的文件">
            {files.map((file) => (
              <li key={file.id}>
                {file.name}
                <Button type="link" onClick={() => setFiles((known) => known.filter((one) => one.id !== file.id))}>
                  移除
                </Button>
              </li>
            ))}
          </ul>
        )}
        {upload.error && <RefusalView error={upload.error} />}
      </div>
      {answer.error && (
        <div style={{ marginBottom: 14 }}>
          <RefusalView error={answer.error} />
        </div>
      )}
      <p className="muted">每个链接只能提交一次，请核对后提交。</p>
      <Button type="primary" htmlType="submit" block loading={answer.isPending} disabled={upload.isPending}>
        提交
      </Button>
    </Form>
  )
}
