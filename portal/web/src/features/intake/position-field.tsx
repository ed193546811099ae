import { AimOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { showMetres } from '@/lib/distance'
import { useHere } from '@/lib/use-here'
import { isOnTheSpot } from './intake-draft'
import type { Intake } from './use-intake'

/** Takes this device's position along with the case, for who reports on the spot; nothing is read or sent before the click. */
export function PositionField({ intake }: { intake: Intake }) {
  const { draft, dispatch } = intake
  const { here, ask } = useHere()
  if (!isOnTheSpot(draft.channel)) return null
  const take = async () => {
    const position = await ask()
    if (position) dispatch({ type: 'set', values: { position } })
  }
  return (
    <div className="stack-s">
      <div className="row">
        <Button size="small" icon={<AimOutlined />} loading={here.busy} onClick={() => void take()}>
          {draft.position ? '重新定位' : '带上当前位置'}
        </Button>
        <span role="status" className="small muted">
          {draft.position && `提交时带上当前位置，误差约 ${showMetres(draft.position.accuracy)}`}
        </span>
        {draft.position && (
          <Button size="small" type="link" onClick={() => dispatch({ type: 'set', values: { position: null } })}>
            不带位置
          </Button>
        )}
      </div>
      {here.problem && !draft.position && <Alert type="warning" showIcon message={`${here.problem}也可以只写地址。`} />}
    </div>
  )
}
