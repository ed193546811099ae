import { CheckCircleOutlined } from '@ant-design/icons'
import { Button, Drawer, Select } from 'antd'
import { useState } from 'react'
import { AsyncView } from '@/components/async-view'
import { EmptyHint } from '@/components/empty-hint'
import { LintFindings } from './lint-findings'
import { useDefinitions, useLint } from './use-lint'

interface Props {
  open: boolean
  /** The flow open in the designer, when the page knows it. */
  definitionId?: string
  onClose: () => void
}

/** What stands against publishing a flow, and what is worth a second look. */
export function LintDrawer({ open, definitionId, onClose }: Props) {
  const definitions = useDefinitions()
  const [picked, setPicked] = useState<string>()
  const chosen = picked ?? definitionId ?? definitions.data?.[0]?.definitionId
  const lint = useLint(open ? chosen : undefined)
  return (
    <Drawer open={open} onClose={onClose} title="检查流程" width={520} closable={{ 'aria-label': '关闭' }}>
      <div className="stack">
        <div className="row">
          <Select
            aria-label="选择流程"
            style={{ flex: 1, minWidth: 200 }}
            virtual={false}
            showSearch
            optionFilterProp="label"
            value={chosen}
            loading={definitions.isPending}
            options={definitions.data?.map((one) => ({ value: one.definitionId, label: one.name || one.definitionId }))}
            onChange={setPicked}
          />
          <Button onClick={() => void lint.refetch()} loading={lint.isFetching}>
            重新检查
          </Button>
        </div>
        {chosen && (
          <AsyncView
            state={lint}
            rows={4}
            isEmpty={(report) => report.problems.length === 0}
            empty={<EmptyHint icon={<CheckCircleOutlined />} title="没有发现问题" hint={`第 ${lint.data?.version ?? ''} 版可以发布。检查的是已保存的内容，改动后请先保存再检查。`} />}
          >
            {(report) => <LintFindings report={report} />}
          </AsyncView>
        )}
      </div>
    </Drawer>
  )
}
