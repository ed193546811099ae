import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { asRefused } from '@/lib/refused'
import { saveFile } from '@/lib/save-file'
import { useExportLines, type AuditFilter } from './use-audit'

/** 出报告: what the page asks for, as a table to take along. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const { message } = App.useApp()
  const lines = useExportLines()
  const save = () =>
    lines.mutate(filter, {
      onSuccess: (blob) => {
        saveFile(blob, '审计流水.csv')
        void message.success('已按当前查询生成报告，本次导出已记入流水')
      },
      onError: (error) => void message.error(asRefused(error).message),
    })
  return (
    <Button icon={<DownloadOutlined />} loading={lines.isPending} onClick={save}>
      出报告
    </Button>
  )
}
