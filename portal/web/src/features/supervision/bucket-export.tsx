import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { Bucket } from '@/lib/contract'
import { postBlob } from '@/lib/http'
import { asRefused } from '@/lib/refused'
import { saveFile } from '@/lib/save-file'

/** 导出 of the list that is shown, up to 2,000 cases; that it was taken is journaled. */
export function BucketExport({ bucket, unit, name }: { bucket: Bucket; unit?: string; name: string }) {
  const { message } = App.useApp()
  const lines = useMutation({ mutationFn: () => postBlob('/api/supervision/cases/export', { bucket, unit }) })
  const save = () =>
    lines.mutate(undefined, {
      onSuccess: (blob) => {
        saveFile(blob, `监管台_${name}.csv`)
        void message.success('已导出，本次导出已记入流水')
      },
      onError: (error) => void message.error(asRefused(error).message),
    })
  return (
    <Button size="small" icon={<DownloadOutlined />} loading={lines.isPending} onClick={save}>
      导出
    </Button>
  )
}
